import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NETWORKS, type NetworkKey } from '#shared/rooms/posts/posts.networks.ts';
import styles from './marks.module.css';

const isNetwork = (network: string): network is NetworkKey => Object.hasOwn(NETWORKS, network);

/** A network's short sign on its colour, white on at least 4.5 to 1; a screen reader hears the full name. */
export const NetworkMark = memo(function NetworkMark({ network }: { network: string }) {
  const { t } = useTranslation('vocabulary');
  if (!isNetwork(network)) return null;
  const { short, colour } = NETWORKS[network];
  return (
    <span
      className={styles.network}
      style={{ background: colour }}
      role="img"
      aria-label={t(`networks.${network}`)}
      data-short={short}
    />
  );
});

import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsOf, type LimitKey, type NetworkTable } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORK_KEYS, NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { fold } from '#shared/text/fold.ts';
import { ensureLimits, useLimits } from '../../data/limits.store.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { useWords } from '../posts/words.ts';
import { LimitGroup } from './LimitGroup.tsx';
import styles from './limits.module.css';
import { Section } from './Section.tsx';

const shipped: NetworkTable = NETWORKS;

/** Every limit of every network and format, each with its source and day, changed in its place. */
export function NetworksSection() {
  const { t } = useTranslation(['settings', 'vocabulary']);
  const words = useWords();
  const [search, setSearch] = useState('');
  const own = useLimits((state) => state.own);
  useEffect(() => void ensureLimits(), []);
  const wanted = fold(search.trim());
  const limitName = (key: LimitKey) => t(`limits.keys.${key}`);
  const shown = NETWORK_KEYS.map((network) => {
    const name = words.network(network);
    const formats = formatsOf(network, shipped).filter((format) => {
      const keys = Object.keys(shipped[network]?.formats[format]?.limits ?? {}) as LimitKey[];
      return fold([name, words.format(format), ...keys.map(limitName)].join(' ')).includes(wanted);
    });
    return { network, name, formats };
  }).filter(({ formats }) => formats.length > 0);
  return (
    <Section title={t('limits.title')}>
      <p className={styles.hint}>{t('limits.hint')}</p>
      <TextInput
        size="xs"
        w={280}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t('limits.search')}
        placeholder={t('limits.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className={styles.networks}>
        {shown.map(({ network, name, formats }) => {
          const changes = own.filter((limit) => limit.network === network).length;
          return (
            <details key={`${network} ${wanted !== ''}`} open={wanted !== ''} className={styles.network}>
              <summary>
                <NetworkMark network={network} /> <span className={styles.networkName}>{name}</span>
                {changes === 0 ? null : (
                  <span className={styles.changes}>{t('limits.changes', { count: changes })}</span>
                )}
              </summary>
              {formats.map((format) => (
                <LimitGroup key={format} network={network} format={format} />
              ))}
            </details>
          );
        })}
        {shown.length === 0 ? <p className={styles.hint}>{t('limits.nothing')}</p> : null}
      </div>
    </Section>
  );
}

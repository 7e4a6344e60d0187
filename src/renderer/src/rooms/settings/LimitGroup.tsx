import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormatKey, LIMIT_KEYS, type LimitKey, type NetworkTable } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { useLimits } from '../../data/limits.store.ts';
import { useWords } from '../posts/words.ts';
import { LimitRow } from './LimitRow.tsx';
import styles from './limits.module.css';

const shipped: NetworkTable = NETWORKS;

/** The limits of one format; a limit that the network sets and the table lacks can be added. */
export function LimitGroup({ network, format }: { network: string; format: FormatKey }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const own = useLimits((state) => state.own);
  const [added, setAdded] = useState<readonly LimitKey[]>([]);
  const limits = shipped[network]?.formats[format]?.limits ?? {};
  const isOwn = (key: LimitKey) =>
    own.some((limit) => limit.network === network && limit.format === format && limit.key === key);
  const keys = LIMIT_KEYS.filter((key) => limits[key] !== undefined || isOwn(key) || added.includes(key));
  const rest = LIMIT_KEYS.filter((key) => !keys.includes(key));
  return (
    <section className={styles.format} aria-label={`${words.network(network)}, ${words.format(format)}`}>
      <h3 className={styles.formatName}>{words.format(format)}</h3>
      {keys.length === 0 ? <p className={styles.hint}>{t('limits.none')}</p> : null}
      {keys.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['what', 'value', 'level', 'source', 'date'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`limits.columns.${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <LimitRow key={key} network={network} format={format} limitKey={key} />
            ))}
          </tbody>
        </table>
      )}
      {rest.length === 0 ? null : (
        <NativeSelect
          size="xs"
          w={220}
          aria-label={t('limits.add')}
          value=""
          data={[
            { value: '', label: t('limits.add') },
            ...rest.map((key) => ({ value: key, label: t(`limits.keys.${key}`) })),
          ]}
          onChange={(event) => {
            const chosen = LIMIT_KEYS.find((key) => key === event.currentTarget.value);
            if (chosen !== undefined) setAdded((before) => [...before, chosen]);
          }}
        />
      )}
    </section>
  );
}

import { Button, NumberInput, Popover } from '@mantine/core';
import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTENT_GROUPS, GROUP_MARKS } from '#shared/rooms/posts/posts.content-types.ts';
import { type ContentShares, type Mix, type MixRow, mixOf, sumOfShares } from '#shared/rooms/posts/posts.mix.ts';
import { formatMonth, formatPercent } from '#shared/time/format.ts';
import { monthOf } from '#shared/time/plain-date.ts';
import { editClient } from '../../data/client-edits.ts';
import { useClients } from '../../data/clients.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { GroupMark } from '../posts/GroupMark.tsx';
import { useClock } from './calendar.clock.ts';
import styles from './MixMeter.module.css';

const NO_SHARES: ContentShares = {};
const NO_TYPE = '–';

/** The types of a month's posts as one text, so that a change that leaves them as they are draws nothing. */
function useTypes(month: string): readonly (string | null)[] {
  const text = usePosts(({ days }) =>
    Object.keys(days)
      .filter((date) => date.startsWith(month))
      .sort()
      .flatMap((date) => days[date] ?? [])
      .filter((card) => card.status !== 'cancelled')
      .map((card) => card.contentType ?? NO_TYPE)
      .join(' '),
  );
  return useMemo(() => (text === '' ? [] : text.split(' ').map((type) => (type === NO_TYPE ? null : type))), [text]);
}

/** The month's posts by content group, beside the shares that were agreed with the client. */
export function MixMeter() {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const today = useClock((state) => state.today);
  const month = monthOf(useView((state) => state.date) ?? today);
  const clientId = useView((state) => state.clientId);
  const shares =
    useClients((state) => (clientId === null ? null : state.clientById[clientId]?.contentShares)) ?? NO_SHARES;
  const types = useTypes(month);
  const mix = useMemo(() => mixOf(types, shares), [types, shares]);
  return (
    <section className={styles.meter} aria-label={t('mix.label', { month: formatMonth(month, language) })}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('mix.title')}</h2>
        {clientId === null ? null : <Shares clientId={clientId} shares={shares} />}
      </div>
      {mix.rows.length === 0 ? <p className={styles.hint}>{t('mix.empty')}</p> : <Bar mix={mix} />}
      <ul className={styles.rows}>
        {mix.rows.map((row) => (
          <Row key={row.group} row={row} />
        ))}
        {mix.untyped === 0 ? null : <li className={styles.hint}>{t('mix.untyped', { count: mix.untyped })}</li>}
      </ul>
    </section>
  );
}

function Bar({ mix }: { mix: Mix }) {
  return (
    <div className={styles.bar} aria-hidden>
      {mix.rows.map(({ group, share }) =>
        share === 0 ? null : (
          <span
            key={group}
            style={
              {
                flexGrow: share,
                '--on-light': GROUP_MARKS[group].onLight,
                '--on-dark': GROUP_MARKS[group].onDark,
              } as CSSProperties
            }
          />
        ),
      )}
    </div>
  );
}

function Row({ row: { group, count, share, target, verdict } }: { row: MixRow }) {
  const { t } = useTranslation(['calendar', 'vocabulary']);
  const language = useLanguage();
  return (
    <li className={styles.row} data-group={group} data-verdict={verdict ?? undefined}>
      <GroupMark group={group} />
      <span className={styles.name} title={t(`vocabulary:contentGroups.${group}`)}>
        {t(`vocabulary:contentGroups.${group}`)}
      </span>
      <span className={styles.numbers}>
        {t('mix.numbers', { posts: count, share: formatPercent(share, language) })}
      </span>
      {target === null ? null : (
        <span className={styles.target}>
          {[
            t('mix.target', { share: formatPercent(target / 100, language) }),
            ...(verdict === null ? [] : [t(`mix.verdicts.${verdict}`)]),
          ].join(', ')}
        </span>
      )}
    </li>
  );
}

/** Sets the wanted shares of a client; each number is stored as it is changed. */
function Shares({ clientId, shares }: { clientId: string; shares: ContentShares }) {
  const { t } = useTranslation(['calendar', 'vocabulary']);
  const sum = sumOfShares(shares);
  const set = async (next: ContentShares) => {
    const fault = await editClient(clientId, { contentShares: next });
    if (fault !== null) toastFault(faultText(fault));
  };
  return (
    <Popover position="right-end" trapFocus returnFocus withinPortal shadow="md" width={270}>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle">
          {t('mix.set')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('mix.shares')}>
        <div className={styles.shares}>
          {CONTENT_GROUPS.map((group) => (
            <NumberInput
              key={group}
              size="xs"
              className={styles.share}
              label={t(`vocabulary:contentGroups.${group}`)}
              suffix=" %"
              min={0}
              max={100}
              allowDecimal={false}
              allowNegative={false}
              value={shares[group] ?? ''}
              onChange={(value) => {
                const { [group]: _before, ...rest } = shares;
                void set(typeof value === 'number' ? { ...rest, [group]: Math.min(100, value) } : rest);
              }}
            />
          ))}
          <p className={styles.hint} role="status">
            {t(sum === 100 || sum === 0 ? 'mix.sum' : 'mix.sumOff', { sum })}
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

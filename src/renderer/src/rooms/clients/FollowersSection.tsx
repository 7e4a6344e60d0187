import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOver, withCount } from '#shared/rooms/channels/channels.followers.ts';
import { type Channel, MOST_COUNTS } from '#shared/rooms/channels/channels.schema.ts';
import { parseWhole } from '#shared/text/whole-number.ts';
import { formatDate, formatNumber } from '#shared/time/format.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';
import { editChannel } from '../../data/client-edits.ts';
import { today } from '../../data/clock.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import { toastFault } from '../../ui/toast.tsx';
import styles from './watch.module.css';

/** How many counts are listed; the line has all of them. */
const LISTED = 6;
/** The days of the second change that is told. */
const MONTH = 30;

/** How many follow the profile, counted by hand: a line over time, the change, and the counts themselves. */
export function FollowersSection({ channel }: { channel: Channel }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { followers } = channel;
  const [first] = followers;
  const last = followers.at(-1);
  const change = (patch: (counts: Channel['followers']) => Channel['followers']) =>
    editChannel(channel.id, (now) => ({ followers: patch(now.followers) }));
  const ends = first === undefined || last === undefined ? null : { first, last };
  return (
    <section className={styles.part} aria-labelledby={`followers-${channel.id}`}>
      <h4 id={`followers-${channel.id}`}>{t('followers.title')}</h4>
      {ends !== null && (
        <LineChart
          points={followers.map(({ date, count }) => ({ date, value: count }))}
          label={t('followers.chart', {
            from: formatNumber(ends.first.count, language),
            fromDate: formatDate(ends.first.date, language),
            to: formatNumber(ends.last.count, language),
            toDate: formatDate(ends.last.date, language),
          })}
        />
      )}
      <Changes channel={channel} />
      <ol className={styles.counts} aria-label={t('followers.counts')} reversed>
        {followers
          .slice(-LISTED)
          .toReversed()
          .map(({ date, count }) => (
            <li key={date}>
              <span>{formatDate(date, language)}</span>
              <strong>{formatNumber(count, language)}</strong>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('followers.remove', { date: formatDate(date, language) })}
                onClick={async () => {
                  const fault = await change((counts) => counts.filter((one) => one.date !== date));
                  if (fault !== null) toastFault(faultText(fault));
                }}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
      </ol>
      {followers.length < MOST_COUNTS && (
        <AddCount add={(date, count) => change((counts) => withCount(counts, { date, count }))} />
      )}
    </section>
  );
}

/** Since the count before, and over a month. */
function Changes({ channel: { followers } }: { channel: Channel }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const signed = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, language)}`;
  const [sinceLast, overMonth] = [changeOver(followers, 1), changeOver(followers, MONTH)];
  if (sinceLast === null) return followers.length === 0 ? <p className={styles.quiet}>{t('followers.none')}</p> : null;
  return (
    <p className={styles.quiet}>
      {t('followers.sinceLast', { change: signed(sinceLast) })}
      {overMonth !== null && ` · ${t('followers.overMonth', { change: signed(overMonth) })}`}
    </p>
  );
}

function AddCount({ add }: { add: (date: string, count: number) => ReturnType<typeof editChannel> }) {
  const { t } = useTranslation('clients');
  const [date, setDate] = useState(today);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const count = parseWhole(text, 0, 10_000_000_000);
    if (count === undefined || count === null || !isPlainDate(date)) return setProblem(t('followers.problem'));
    const fault = await add(date, count);
    if (fault !== null) return setProblem(faultText(fault));
    setText('');
    setProblem(null);
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        type="date"
        label={t('followers.date')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        label={t('followers.count')}
        inputMode="numeric"
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('followers.add')}
      </Button>
    </form>
  );
}

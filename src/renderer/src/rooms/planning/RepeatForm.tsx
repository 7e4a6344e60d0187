import { Alert, Button, Chip, Group, NumberInput, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { firstDates } from '#shared/rooms/series/series.adapter.ts';
import { isLastDay, isLastOfItsWeekday, ordinalOf, repeatOf, ruleText } from '#shared/rooms/series/series.rules.ts';
import type { Repeat, Series, SeriesScope } from '#shared/rooms/series/series.schema.ts';
import { formatDay, weekdayNames } from '#shared/time/format.ts';
import { addMonths, dateParts, isPlainDate, weekday } from '#shared/time/plain-date.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { saveRepeat } from './series.actions.ts';
import { monthlyWords, repeatWords } from './series.words.ts';

const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const;
const SHOWN = 6;

const NEW: Repeat = { frequency: 'weekly', interval: 1, weekdays: [], monthly: 'day', until: null, count: null };

interface Props {
  readonly card: PostCard;
  /** The series that the post is in already. */
  readonly series: Series | null;
  readonly close: () => void;
}

/** How a post comes back, in words, with the days that come of it. */
export function RepeatForm({ card, series, close }: Props) {
  const { t } = useTranslation(['series', 'common']);
  const date = card.date;
  const [repeat, setRepeat] = useState<Repeat>(() => (series === null ? NEW : repeatOf(series.rule)));
  const [scope, setScope] = useState<SeriesScope>('following');
  const [checked, setChecked] = useState(false);
  if (date === null) return <Alert>{t('form.noDate')}</Alert>;
  const change = (part: Partial<Repeat>) => setRepeat((before) => ({ ...before, ...part }));
  const isEndWrong = repeat.until !== null && (!isPlainDate(repeat.until) || repeat.until < date);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isEndWrong && (await saveRepeat(card, repeat, series === null ? null : scope))) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select
            label={t('form.frequency')}
            data={FREQUENCIES.map((value) => ({ value, label: t(`form.${value}`) }))}
            value={repeat.frequency}
            onChange={(value) => change({ frequency: FREQUENCIES.find((one) => one === value) ?? 'weekly' })}
            allowDeselect={false}
            data-autofocus
          />
          <NumberInput
            label={t('form.interval')}
            min={1}
            max={99}
            value={repeat.interval}
            onChange={(value) => change({ interval: Math.min(99, Math.max(1, Math.floor(Number(value)) || 1)) })}
          />
        </Group>
        {repeat.frequency === 'weekly' && (
          <Weekdays date={date} chosen={repeat.weekdays} onChange={(weekdays) => change({ weekdays })} />
        )}
        {repeat.frequency === 'monthly' && (
          <Monthly date={date} value={repeat.monthly} onChange={(monthly) => change({ monthly })} />
        )}
        <Ends date={date} repeat={repeat} onChange={change} isWrong={checked && isEndWrong} />
        {series !== null && (
          <Radio.Group
            label={t('scope.label')}
            value={scope}
            onChange={(value) => setScope(value === 'all' ? 'all' : 'following')}
          >
            <Group gap="md" mt={6}>
              <Radio value="following" label={t('scope.following')} />
              <Radio value="all" label={t('scope.all')} />
            </Group>
          </Radio.Group>
        )}
        {!isEndWrong && <Preview repeat={repeat} date={date} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit">{series === null ? t('form.start') : t('form.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface WeekdaysProps {
  readonly date: string;
  readonly chosen: readonly number[];
  readonly onChange: (weekdays: number[]) => void;
}

/** The days of the week; the post's own is one of them, whatever else is chosen. */
function Weekdays({ date, chosen, onChange }: WeekdaysProps) {
  const { t } = useTranslation('series');
  const language = useLanguage();
  const own = weekday(date);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="repeat-weekdays">
        {t('form.weekdays')}
      </Text>
      <Chip.Group
        multiple
        value={[...new Set([...chosen, own])].map(String)}
        onChange={(values) => onChange([...new Set([...values.map(Number), own])].sort((a, b) => a - b))}
      >
        <Group gap={4} role="group" aria-labelledby="repeat-weekdays">
          {weekdayNames(language, 'short').map((name, index) => (
            <Chip key={name} value={String(index + 1)} size="xs" variant="light">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Text size="xs" c="dimmed">
        {t('form.ownDay')}
      </Text>
    </Stack>
  );
}

interface MonthlyProps {
  readonly date: string;
  readonly value: Repeat['monthly'];
  readonly onChange: (monthly: Repeat['monthly']) => void;
}

function Monthly({ date, value, onChange }: MonthlyProps) {
  const { t } = useTranslation('series');
  const choices: Repeat['monthly'][] = [
    'day',
    ...(ordinalOf(date) <= 4 ? (['nth'] as const) : []),
    ...(isLastOfItsWeekday(date) ? (['last'] as const) : []),
    ...(isLastDay(date) ? (['lastDay'] as const) : []),
  ];
  const chosen = choices.includes(value) ? value : 'day';
  return (
    <Select
      label={t('form.monthlyBy')}
      description={chosen === 'day' && dateParts(date).day > 28 ? t('form.shortMonths') : null}
      data={choices.map((one) => ({ value: one, label: monthlyWords(one, date) }))}
      value={chosen}
      onChange={(next) => onChange(choices.find((one) => one === next) ?? 'day')}
      allowDeselect={false}
    />
  );
}

interface EndsProps {
  readonly date: string;
  readonly repeat: Repeat;
  readonly onChange: (part: Partial<Repeat>) => void;
  readonly isWrong: boolean;
}

function Ends({ date, repeat, onChange, isWrong }: EndsProps) {
  const { t } = useTranslation('series');
  const kind = repeat.count !== null ? 'after' : repeat.until !== null ? 'onDate' : 'never';
  const choose = (value: string) => {
    if (value === 'onDate') onChange({ until: addMonths(date, 3), count: null });
    else onChange({ until: null, count: value === 'after' ? 10 : null });
  };
  return (
    <Stack gap={6}>
      <Radio.Group label={t('form.ends')} value={kind} onChange={choose}>
        <Group gap="md" mt={6}>
          <Radio value="never" label={t('form.never')} />
          <Radio value="onDate" label={t('form.onDate')} />
          <Radio value="after" label={t('form.after')} />
        </Group>
      </Radio.Group>
      {kind === 'onDate' && (
        <TextInput
          type="date"
          label={t('form.untilDate')}
          value={repeat.until ?? ''}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
          error={isWrong ? t('form.untilMissing') : null}
        />
      )}
      {kind === 'after' && (
        <NumberInput
          label={t('form.times')}
          min={1}
          max={1_000}
          value={repeat.count ?? 1}
          onChange={(value) => onChange({ count: Math.min(1_000, Math.max(1, Math.floor(Number(value)) || 1)) })}
        />
      )}
    </Stack>
  );
}

/** The rule in a sentence, and the first days that it gives. */
function Preview({ repeat, date }: { repeat: Repeat; date: string }) {
  const { t } = useTranslation('series');
  const language = useLanguage();
  const dates = useMemo(() => firstDates(ruleText(repeat, date), date, SHOWN + 1), [repeat, date]);
  const shown = dates.slice(0, SHOWN).map((day) => formatDay(day, language));
  return (
    <Stack gap={2} data-preview>
      <Text size="sm" fw={500}>
        {repeatWords(repeat, date)}
      </Text>
      <Text size="xs" c="dimmed">
        {`${t('form.preview')}: ${shown.join(' · ')}${dates.length > SHOWN ? ' …' : ''}`}
      </Text>
    </Stack>
  );
}

import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readValue, shownValue, unitOf } from '#shared/rooms/limits/limits.rules.ts';
import type { LimitUpdate } from '#shared/rooms/limits/limits.schema.ts';
import type { FormatKey, Limit, LimitKey, NetworkTable } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { formatNumber } from '#shared/time/format.ts';
import { resetLimit, updateLimit, useLimits } from '../../data/limits.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { wallClockNow } from '../calendar/calendar.clock.ts';
import { useWords } from '../posts/words.ts';
import styles from './limits.module.css';

const shipped: NetworkTable = NETWORKS;

interface Props {
  readonly network: string;
  readonly format: FormatKey;
  readonly limitKey: LimitKey;
}

/** One value with where it comes from; what the person changes is theirs, dated today, until it is reset. */
export function LimitRow({ network, format, limitKey: key }: Props) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const language = useLanguage();
  const original = shipped[network]?.formats[format]?.limits[key];
  const own = useLimits((state) =>
    state.own.find((limit) => limit.network === network && limit.format === format && limit.key === key),
  );
  const current: Pick<LimitUpdate, 'value' | 'source' | 'date' | 'level'> = own ??
    original ?? { value: null, source: '', date: wallClockNow().date, level: 'warn' };
  const inWords = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatNumber(shownValue(key, value), language, digitsOf(key, value));
  const save = async (changes: Partial<LimitUpdate>) => {
    const { value, source, date, level } = current;
    const result = await updateLimit({ network, format, key, value, source, date, level, ...changes });
    return result.ok ? null : result.error;
  };
  const value = useDraft({
    stored: inWords(current.value),
    check: (text) => (readValue(key, text) === undefined ? t('limits.notANumber') : null),
    // A new value is no longer what the source said that day.
    save: (text) => save({ value: readValue(key, text) ?? null, date: wallClockNow().date, source: own?.source ?? '' }),
  });
  const source = useDraft({ stored: current.source, save: (text) => save({ source: text.slice(0, 300) }) });
  const name = `${words.network(network)}, ${words.format(format)}, ${t(`limits.keys.${key}`)}`;
  const unit = t(`limits.units.${unitOf(key)}`);
  return (
    <tr data-own={own !== undefined || undefined}>
      <th scope="row">
        {t(`limits.keys.${key}`)}
        {own === undefined ? null : (
          <span className={styles.original}>
            {original === undefined ? t('limits.added') : t('limits.shipped', { value: inWords(original.value), unit })}
          </span>
        )}
      </th>
      <td className={styles.value}>
        <TextInput
          size="xs"
          inputMode="decimal"
          aria-label={t('limits.valueOf', { name })}
          placeholder={t('limits.unlimited')}
          rightSection={<span className={styles.unit}>{unit}</span>}
          rightSectionWidth={52}
          rightSectionPointerEvents="none"
          value={value.value}
          error={value.error}
          onChange={(event) => value.onChange(event.currentTarget.value)}
          onBlur={value.onBlur}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('limits.levelOf', { name })}
          value={current.level}
          data={(['warn', 'block'] as const).map((level) => ({ value: level, label: t(`limits.levels.${level}`) }))}
          onChange={(event) => {
            const level: Limit['level'] = event.currentTarget.value === 'block' ? 'block' : 'warn';
            void save({ level }).then((fault) => fault !== null && toastFault(faultText(fault)));
          }}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={t('limits.sourceOf', { name })}
          placeholder={t('limits.ownSource')}
          title={source.value}
          value={source.value}
          error={source.error}
          onChange={(event) => source.onChange(event.currentTarget.value)}
          onBlur={source.onBlur}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          type="date"
          aria-label={t('limits.dateOf', { name })}
          value={current.date}
          onChange={(event) => {
            const date = event.currentTarget.value;
            if (date !== '') void save({ date }).then((fault) => fault !== null && toastFault(faultText(fault)));
          }}
        />
      </td>
      <td>
        {own === undefined ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('limits.reset', { name })}
            title={t('limits.resetTitle')}
            onClick={() => void resetLimit({ network, format, key })}
          >
            <IconArrowBackUp size={15} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

/** As many digits after the point as the value has. */
const digitsOf = (key: LimitKey, value: number): number => String(shownValue(key, value)).split('.')[1]?.length ?? 0;

import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPlainDate } from '#shared/time/plain-date.ts';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly onChange: (days: { readonly from: string; readonly to: string }) => void;
  /** Whether what is wrong is said: once the form was sent. */
  readonly checked: boolean;
}

/** What keeps two days from being a range, or null. */
export function daysProblem(from: string, to: string): 'dateMissing' | 'wrongOrder' | null {
  if (!isPlainDate(from) || !isPlainDate(to)) return 'dateMissing';
  return from > to ? 'wrongOrder' : null;
}

/** From and to. Moving the start takes the end along where it would come before it. */
export function DaysFields({ from, to, onChange, checked }: Props) {
  const { t } = useTranslation('planning');
  const problem = checked ? daysProblem(from, to) : null;
  return (
    <Group grow align="flex-start">
      <TextInput
        type="date"
        label={t('dialog.from')}
        value={from}
        onChange={(event) => {
          const next = event.currentTarget.value;
          onChange({ from: next, to: isPlainDate(next) && to < next ? next : to });
        }}
        error={problem === 'dateMissing' && !isPlainDate(from) ? t('dialog.dateMissing') : null}
      />
      <TextInput
        type="date"
        label={t('dialog.to')}
        value={to}
        onChange={(event) => onChange({ from, to: event.currentTarget.value })}
        error={
          problem === 'wrongOrder'
            ? t('dialog.wrongOrder')
            : problem === 'dateMissing' && !isPlainDate(to)
              ? t('dialog.dateMissing')
              : null
        }
      />
    </Group>
  );
}

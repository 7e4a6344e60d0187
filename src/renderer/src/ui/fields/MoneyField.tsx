import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import { decimalText, money, parseMoney } from '#shared/money/money.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useDraft } from '../useDraft.ts';

interface Props {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** Minor units; null for an empty field. */
  readonly stored: number | null;
  readonly currency: string;
  /** Null for an empty field; where that is no amount, it counts as 0. */
  readonly save: (minor: number | null) => Promise<Fault | null>;
}

/** An amount as people type it (`1 234,50`), never below zero; it stores itself. */
export function MoneyField({ label, isLabelHidden = false, placeholder, stored, currency, save }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const amount = parseMoney(text, currency);
    return amount === null || amount.minor < 0 ? undefined : amount.minor;
  };
  const plain = stored === null ? '' : decimalText(money(stored, currency));
  const draft = useDraft({
    stored: language === 'pl' ? plain.replace('.', ',') : plain,
    check: (text) => (read(text) === undefined ? t('problems.money') : null),
    save: async (text) => {
      const minor = read(text) ?? null;
      return minor === stored ? null : save(minor);
    },
  });
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      inputMode="decimal"
      value={draft.value}
      error={draft.error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
    />
  );
}

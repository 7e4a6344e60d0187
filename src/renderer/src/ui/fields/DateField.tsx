import { TextInput } from '@mantine/core';
import type { Fault } from '#shared/ipc/result.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';
import { useDraft } from '../useDraft.ts';

interface Props {
  readonly label: string;
  readonly stored: string | null;
  /** Null for an empty field; only where `mayBeEmpty`. */
  readonly save: (date: string | null) => Promise<Fault | null>;
  readonly mayBeEmpty?: boolean;
}

/** A day; what is half typed waits in the field. */
export function DateField({ label, stored, save, mayBeEmpty = false }: Props) {
  const draft = useDraft({
    stored: stored ?? '',
    save: async (text) => {
      if (text === '') return mayBeEmpty ? save(null) : null;
      return isPlainDate(text) ? save(text) : null;
    },
  });
  return (
    <TextInput
      type="date"
      label={label}
      value={draft.value}
      error={draft.error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
    />
  );
}

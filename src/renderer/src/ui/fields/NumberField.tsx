import { TextInput } from '@mantine/core';
import type { Fault } from '#shared/ipc/result.ts';
import { parseWhole } from '#shared/text/whole-number.ts';
import { useDraft } from '../useDraft.ts';

interface Props {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly stored: number | null;
  readonly from: number;
  readonly to: number;
  /** What is wrong with another text, in words. */
  readonly problem: string;
  /** Null for an empty field. */
  readonly save: (value: number | null) => Promise<Fault | null>;
}

/** A whole number within its range, or nothing; it stores itself. */
export function NumberField({ label, isLabelHidden = false, description, stored, from, to, problem, save }: Props) {
  const read = (text: string) => parseWhole(text, from, to);
  const draft = useDraft({
    stored: stored === null ? '' : String(stored),
    check: (text) => (read(text) === undefined ? problem : null),
    save: async (text) => save(read(text) ?? null),
  });
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      description={description}
      inputMode="numeric"
      value={draft.value}
      error={draft.error}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.onBlur}
    />
  );
}

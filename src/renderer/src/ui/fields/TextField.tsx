import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import { useDraft } from '../useDraft.ts';

interface Props {
  readonly label: string;
  /** The label is heard and not seen: a heading beside the field says it to the eye. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly stored: string;
  readonly save: (text: string) => Promise<Fault | null>;
  /** One line instead of several. */
  readonly isLine?: boolean;
  readonly rows?: number;
  /** The longest text, characters; what does not fit stays in the field and is said. */
  readonly limit?: number;
  /** What keeps another text from being stored, in words, or null. */
  readonly check?: (text: string) => string | null;
}

/** The longest texts unless said otherwise: one line, and several. */
const LINE = 500;
const TEXT = 20_000;

/** A text that stores itself. */
export function TextField(props: Props) {
  const { label, isLabelHidden = false, stored, save, isLine = false, rows = 2 } = props;
  const { t } = useTranslation();
  const { limit = isLine ? LINE : TEXT } = props;
  const draft = useDraft({
    stored,
    check: (text) =>
      text.length > limit ? t('problems.tooLong', { length: text.length, limit }) : (props.check?.(text) ?? null),
    save,
  });
  const common = {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    description: props.description,
    placeholder: props.placeholder,
    value: draft.value,
    error: draft.error,
    onBlur: draft.onBlur,
    // A person's own direction: Arabic and Hebrew begin at the right.
    dir: 'auto' as const,
  };
  if (isLine) return <TextInput {...common} onChange={(event) => draft.onChange(event.currentTarget.value)} />;
  return (
    <Textarea
      {...common}
      autosize
      minRows={rows}
      maxRows={18}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
    />
  );
}

import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import { PLAN_LINE_LIMIT, PLAN_TEXT_LIMIT } from '#shared/rooms/plans/plans.schema.ts';
import { useDraft } from '../../ui/useDraft.ts';

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
  readonly autoFocus?: boolean;
}

/** A text of the plan, which stores itself. */
export function PlanText(props: Props) {
  const { label, isLabelHidden = false, stored, save, isLine = false, rows = 2 } = props;
  const { t } = useTranslation('plans');
  const limit = isLine ? PLAN_LINE_LIMIT : PLAN_TEXT_LIMIT;
  const draft = useDraft({
    stored,
    check: (text) => (text.length > limit ? t('problems.tooLong', { length: text.length, limit }) : null),
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
    ...(props.autoFocus === true ? { 'data-new': true } : {}),
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

import { Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayNote } from '#shared/rooms/day-notes/day-notes.schema.ts';
import { DaysFields, daysProblem } from './DaysFields.tsx';
import { FormFoot } from './FormFoot.tsx';
import { saveNote, trashNote } from './planning.actions.ts';
import { useActiveClients } from './useActiveClients.ts';

const EVERYBODY = 'everybody';

interface Props {
  readonly before: DayNote | null;
  readonly clientId: string | null;
  readonly from: string;
  readonly to: string;
  readonly close: () => void;
}

/** A note's text, days, and whose calendar it stands in. */
export function NoteForm({ before, clientId, from, to, close }: Props) {
  const { t } = useTranslation('planning');
  const active = useActiveClients();
  const [client, setClient] = useState(clientId);
  const [text, setText] = useState(before?.text ?? '');
  const [days, setDays] = useState({ from, to });
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text.trim() === '' || daysProblem(days.from, days.to) !== null) return;
    const draft = { clientId: client, text: text.trim(), startsOn: days.from, endsOn: days.to };
    if (await saveNote(before, draft)) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Textarea
          label={t('dialog.text')}
          placeholder={t('dialog.textHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={checked && text.trim() === '' ? t('dialog.textMissing') : null}
          data-autofocus
        />
        <DaysFields {...days} onChange={setDays} checked={checked} />
        <Select
          label={t('dialog.client')}
          data={[
            { value: EVERYBODY, label: t('dialog.everybody') },
            ...active.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={client ?? EVERYBODY}
          onChange={(value) => setClient(value === EVERYBODY ? null : value)}
          searchable
          allowDeselect={false}
        />
        <FormFoot
          isNew={before === null}
          close={close}
          remove={() => {
            if (before === null) return;
            close();
            void trashNote(before);
          }}
        />
      </Stack>
    </form>
  );
}

import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#shared/rooms/campaigns/campaigns.schema.ts';
import { clientColours } from '#shared/rooms/clients/clients.rules.ts';
import { useClients } from '../../data/clients.store.ts';
import { ColourField } from '../clients/ColourField.tsx';
import { DaysFields, daysProblem } from './DaysFields.tsx';
import { FormFoot } from './FormFoot.tsx';
import { saveCampaign, trashCampaign } from './planning.actions.ts';
import { useActiveClients } from './useActiveClients.ts';

interface Props {
  readonly before: Campaign | null;
  readonly clientId: string | null;
  readonly from: string;
  readonly to: string;
  readonly close: () => void;
}

/** A campaign's name, days, colour and notes. Its client is chosen once, when it is new. */
export function CampaignForm({ before, clientId, from, to, close }: Props) {
  const { t } = useTranslation('planning');
  const active = useActiveClients();
  const clientById = useClients((state) => state.clientById);
  const [client, setClient] = useState(clientId);
  const [name, setName] = useState(before?.name ?? '');
  const [days, setDays] = useState({ from, to });
  const [chosen, setChosen] = useState<string | null>(before?.colour ?? null);
  const [notes, setNotes] = useState(before?.notes ?? '');
  const [checked, setChecked] = useState(false);
  // Until another is chosen, the client's colour.
  const colour = chosen ?? (client === null ? undefined : clientById[client]?.colour) ?? clientColours[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (client === null || name.trim() === '' || daysProblem(days.from, days.to) !== null) return;
    const draft = { clientId: client, name: name.trim(), colour, startsOn: days.from, endsOn: days.to, notes };
    if ((await saveCampaign(before, draft)) !== null) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        {before === null && clientId === null && (
          <Select
            label={t('dialog.client')}
            data={active.map(({ id, name: label }) => ({ value: id, label }))}
            value={client}
            onChange={setClient}
            searchable
            allowDeselect={false}
            error={checked && client === null ? t('dialog.clientMissing') : null}
          />
        )}
        <TextInput
          label={t('dialog.name')}
          placeholder={t('dialog.nameHint')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={checked && name.trim() === '' ? t('dialog.nameMissing') : null}
          data-autofocus
        />
        <DaysFields {...days} onChange={setDays} checked={checked} />
        <ColourField value={colour} onChoose={setChosen} />
        <Textarea
          label={t('dialog.notes')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={100_000}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <FormFoot
          isNew={before === null}
          close={close}
          remove={() => {
            if (before === null) return;
            close();
            void trashCampaign(before);
          }}
        />
      </Stack>
    </form>
  );
}

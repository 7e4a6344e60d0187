import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTENT_GROUPS, CONTENT_TYPES } from '#shared/rooms/posts/posts.content-types.ts';
import { formatsOf } from '#shared/rooms/posts/posts.limits.ts';
import { NETWORKS } from '#shared/rooms/posts/posts.networks.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';
import { parsePlainTime } from '#shared/time/plain-time.ts';
import { useClients } from '../../data/clients.store.ts';
import { freeTimeOn } from '../calendar/calendar.actions.ts';
import { useWords } from '../posts/words.ts';
import { savePlace } from './place.actions.ts';
import { useActiveClients } from './useActiveClients.ts';

const NONE = 'none';

interface Props {
  readonly clientId: string | null;
  readonly date: string;
  readonly time: string | null;
  readonly close: () => void;
}

/** What will come on the day: where, in which format, of which type. No text yet. */
export function PlaceForm({ clientId, date: day, time: hour, close }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const active = useActiveClients();
  const [client, setClient] = useState(clientId);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [format, setFormat] = useState<string | null>(null);
  const [contentType, setContentType] = useState<string>(NONE);
  const [date, setDate] = useState(day);
  const [ownTime, setOwnTime] = useState<string | null>(hour);
  const [checked, setChecked] = useState(false);
  const channels = useChannelsOf(client);
  const channel = channelId === NONE ? undefined : (channels.find(({ id }) => id === channelId) ?? channels[0]);
  const formats = channel === undefined ? [] : formatsOf(channel.network, NETWORKS);
  const chosen = formats.find((known) => known === format) ?? formats[0];
  // Until an hour is typed, the channel's next free slot of the day.
  const time = ownTime ?? (channel && isPlainDate(date) ? freeTimeOn(channel, date) : null) ?? '';
  const words = useWords();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (client === null || !isPlainDate(date)) return;
    const draft = {
      clientId: client,
      channel: channel && chosen ? { channelId: channel.id, format: chosen } : null,
      contentType: contentType === NONE ? null : contentType,
      date,
      time: parsePlainTime(time),
    };
    if (await savePlace(draft)) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        {clientId === null && (
          <Select
            label={t('dialog.client')}
            data={active.map(({ id, name }) => ({ value: id, label: name }))}
            value={client}
            onChange={setClient}
            searchable
            allowDeselect={false}
            error={checked && client === null ? t('dialog.clientMissing') : null}
          />
        )}
        <Group grow align="flex-start">
          <Select
            label={t('dialog.channel')}
            data={[
              ...channels.map((one) => ({ value: one.id, label: words.channel(one) })),
              { value: NONE, label: t('dialog.channelNone') },
            ]}
            value={channel?.id ?? NONE}
            onChange={setChannelId}
            allowDeselect={false}
          />
          <Select
            label={t('dialog.format')}
            data={formats.map((one) => ({ value: one, label: words.format(one) }))}
            value={chosen ?? null}
            onChange={setFormat}
            disabled={formats.length === 0}
            allowDeselect={false}
            data-autofocus
          />
        </Group>
        <TypeSelect value={contentType} onChange={setContentType} />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('dialog.date')}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
            error={checked && !isPlainDate(date) ? t('dialog.dateMissing') : null}
          />
          <TextInput
            type="time"
            label={t('dialog.time')}
            description={t('dialog.timeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={time}
            onChange={(event) => setOwnTime(event.currentTarget.value)}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit">{t('common:actions.add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function useChannelsOf(clientId: string | null) {
  const channels = useClients((state) => state.channels);
  return useMemo(
    () => channels.filter((channel) => channel.clientId === clientId).sort((a, b) => a.position - b.position),
    [channels, clientId],
  );
}

function TypeSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation(['planning', 'vocabulary']);
  const words = useWords();
  return (
    <Select
      label={t('dialog.type')}
      data={[
        { value: NONE, label: t('dialog.typeNone') },
        ...CONTENT_GROUPS.map((group) => ({
          group: t(`vocabulary:contentGroups.${group}`),
          items: CONTENT_TYPES[group].map((type) => ({ value: type, label: words.contentType(type) })),
        })),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen ?? NONE)}
      searchable
      allowDeselect={false}
      maxDropdownHeight={260}
    />
  );
}

import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findTwin, readAddress } from '#shared/rooms/channels/channels.rules.ts';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { readShort } from '#shared/rooms/clients/clients.form.ts';
import { NETWORK_KEYS } from '#shared/rooms/posts/posts.networks.ts';
import { editChannel } from '../../data/client-edits.ts';
import { useClients } from '../../data/clients.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './channels.module.css';
import { FollowersSection } from './FollowersSection.tsx';
import { SeoSection } from './SeoSection.tsx';
import { SlotsEditor } from './SlotsEditor.tsx';

/** The fields of one profile; each stores itself. */
export function ChannelFields({ channel }: { channel: Channel }) {
  const { t } = useTranslation('clients');
  const { t: word } = useTranslation('vocabulary');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const short = (text: string) => (readShort(text) === null ? null : t('problems.too-long'));
  const handle = useDraft({
    stored: channel.handle,
    check: short,
    save: (text) => editChannel(channel.id, { handle: text }),
  });
  const name = useDraft({
    stored: channel.name,
    check: short,
    save: (text) => editChannel(channel.id, { name: text }),
  });
  const address = useDraft({
    stored: channel.url,
    check: (text) => (readAddress(text) === null ? t('problems.address') : null),
    save: (text) => editChannel(channel.id, { url: readAddress(text) ?? '' }),
  });
  const twin = useTwin({ ...channel, handle: handle.value });

  async function chooseNetwork(network: string): Promise<void> {
    const fault = await editChannel(channel.id, { network });
    if (fault !== null) toastFault(faultText(fault));
  }

  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextInput
          ref={first}
          label={t('channels.handle')}
          placeholder={t('channels.handlePlaceholder')}
          value={handle.value}
          error={handle.error}
          onChange={(event) => handle.onChange(event.currentTarget.value)}
          onBlur={handle.onBlur}
          spellCheck={false}
        />
        <Select
          label={t('channels.network')}
          data={NETWORK_KEYS.map((value) => ({ value, label: word(`networks.${value}`) }))}
          value={channel.network}
          onChange={(network) => network !== null && void chooseNetwork(network)}
          allowDeselect={false}
        />
        <TextInput
          label={t('channels.url')}
          placeholder="https://"
          value={address.value}
          error={address.error}
          onChange={(event) => address.onChange(event.currentTarget.value)}
          onBlur={address.onBlur}
          spellCheck={false}
        />
        <TextInput
          label={t('channels.name')}
          value={name.value}
          error={name.error}
          onChange={(event) => name.onChange(event.currentTarget.value)}
          onBlur={name.onBlur}
        />
      </div>
      {twin !== null && (
        <p className={styles.warning} role="status">
          {t('channels.twin', { client: twin })}
        </p>
      )}
      <SlotsEditor channel={channel} />
      <FollowersSection channel={channel} />
      <SeoSection channel={channel} />
    </div>
  );
}

/** The name of the client that has the same profile already, or null. */
function useTwin(channel: Channel): string | null {
  const channels = useClients((state) => state.channels);
  const clientById = useClients((state) => state.clientById);
  const twin = findTwin(channel, channels);
  return twin === null ? null : (clientById[twin.clientId]?.name ?? null);
}

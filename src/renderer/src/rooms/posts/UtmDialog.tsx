import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import {
  canTakeUtm,
  DEFAULT_UTM,
  parseTemplate,
  readUtm,
  replaceLink,
  UTM_PARTS,
  type UtmValues,
  writeTemplate,
} from '#shared/rooms/posts/posts.utm.ts';
import { editClient } from '../../data/client-edits.ts';
import { useClients } from '../../data/clients.store.ts';
import { variantEdit, variantOf } from '../../data/post-editor.rules.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { toast, toastFault } from '../../ui/toast.tsx';
import styles from './UtmDialog.module.css';
import { usePost } from './use-post.ts';
import { useTaggedLink } from './use-utm.ts';
import { useWords } from './words.ts';

/** Parameters for the post's link: from the client's template, shown as each channel's link, put into the field or into the texts. */
export function UtmDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('posts');
  const post = usePost((whole) => whole);
  const client = useClients((state) => state.clientById[post.clientId]);
  const channelById = useClients((state) => state.channelById);
  const tagged = useTaggedLink();
  const [values, setValues] = useState<UtmValues>(() => ({
    ...readUtm(post.link),
    ...parseTemplate(client?.utmTemplate || DEFAULT_UTM),
  }));
  const channels = post.channels.flatMap(({ channelId }) => channelById[channelId] ?? []);
  const isLink = canTakeUtm(post.link);
  const retext = (channel: Channel) => {
    const { text } = variantOf(post, channel.id);
    return { channel, text, next: replaceLink(text, post.link, tagged(values, channel)) };
  };
  const changed = isLink ? channels.map(retext).filter(({ text, next }) => text !== next) : [];
  const keepTemplate = async () => {
    const fault = await editClient(post.clientId, { utmTemplate: writeTemplate(values) });
    if (fault === null) toast(t('utm.kept', { client: client?.name ?? '' }));
    else toastFault(faultText(fault));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('utm.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('utm.close') }}
    >
      <div className={styles.body}>
        <div className={styles.parts}>
          {UTM_PARTS.map((part) => (
            <TextInput
              key={part}
              size="xs"
              label={t(`utm.parts.${part}`)}
              placeholder={t(`utm.examples.${part}`)}
              value={values[part] ?? ''}
              maxLength={200}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setValues((before) => ({ ...before, [part]: value }));
              }}
            />
          ))}
        </div>
        <p className={styles.hint}>{t('utm.fields')}</p>
        {isLink ? (
          <Results channels={channels} linkFor={(channel) => tagged(values, channel)} />
        ) : (
          <p className={styles.missing}>{t('utm.noLink')}</p>
        )}
        <Group gap={8}>
          <Button
            size="xs"
            disabled={!isLink}
            onClick={() => {
              editPost({ kind: 'field', field: 'link', value: tagged(values, null) });
              onClose();
            }}
          >
            {t('utm.intoLink')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={changed.length === 0}
            title={changed.length === 0 ? t('utm.notInTexts') : ''}
            onClick={() => {
              for (const { channel, next } of changed) editPost(variantEdit(post, channel.id, next));
              onClose();
            }}
          >
            {t('utm.intoTexts')}
          </Button>
          <Button size="xs" variant="subtle" ml="auto" onClick={() => void keepTemplate()}>
            {t('utm.keep')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function Results({
  channels,
  linkFor,
}: {
  channels: readonly Channel[];
  linkFor: (channel: Channel | null) => string;
}) {
  const { t } = useTranslation('posts');
  const words = useWords();
  return (
    <ul className={styles.results} aria-label={t('utm.results')}>
      {channels.length === 0 ? <li>{linkFor(null)}</li> : null}
      {channels.map((channel) => (
        <li key={channel.id} data-network={channel.network}>
          <NetworkMark network={channel.network} />
          <span className="visually-hidden">{words.channel(channel)}</span>
          <span className={styles.result}>{linkFor(channel)}</span>
        </li>
      ))}
    </ul>
  );
}

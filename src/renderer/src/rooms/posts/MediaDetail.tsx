import { ActionIcon, Text, Textarea } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCrop, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { CropGuides } from './CropGuides.tsx';
import { FindingLines } from './Findings.tsx';
import styles from './MediaStrip.module.css';
import { useMediaFacts } from './media-facts.ts';
import type { SharedFinding } from './variant-check.ts';

interface Props {
  readonly item: PostMedia;
  readonly ids: readonly string[];
  readonly place: (mediaId: string, to: number) => void;
  readonly clientId: string;
  /** Those of the whole post; the file's own are shown here too. */
  readonly findings: readonly SharedFinding[];
}

/** The chosen picture: its words for those who cannot see it, its place, and the way out. */
export function MediaDetail({ item, ids, place, clientId, findings }: Props) {
  const { t } = useTranslation('posts');
  const { mediaId, name, mime, altText } = item;
  const facts = useMediaFacts();
  const altRequired = useClients((state) => state.clientById[clientId]?.altRequired === true);
  const hasGuides = useView((view) => view.cropGuides);
  const index = ids.indexOf(mediaId);
  const kind = mediaKind(mime);
  const own = findings.filter(({ finding }) => finding.params.mediaId === mediaId);
  return (
    <div className={styles.mediaDetail}>
      <div className={styles.mediaHead}>
        <Text size="xs" c="dimmed" className={styles.mediaName} title={name}>
          {name}
        </Text>
        <ActionIcon.Group>
          <GuidesButton />
          <ActionIcon
            variant="default"
            size="sm"
            aria-label={t('media.left')}
            title={t('media.left')}
            disabled={index === 0}
            onClick={() => place(mediaId, index - 1)}
          >
            <IconArrowLeft size={13} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="sm"
            aria-label={t('media.right')}
            title={t('media.right')}
            disabled={index === ids.length - 1}
            onClick={() => place(mediaId, index + 1)}
          >
            <IconArrowRight size={13} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="sm"
            aria-label={t('media.remove')}
            title={t('media.remove')}
            onClick={() => editPost({ kind: 'detach', mediaId })}
          >
            <IconTrash size={13} aria-hidden />
          </ActionIcon>
        </ActionIcon.Group>
      </div>
      <Text size="xs" c="dimmed">
        {facts(item)}
      </Text>
      {kind === 'undecodable' ? <Text size="xs">{t('media.undecodable')}</Text> : null}
      {hasGuides ? <CropGuides key={mediaId} item={item} /> : null}
      <FindingLines findings={own} named />
      {kind === 'film' ? null : (
        <Textarea
          size="xs"
          mt={4}
          label={t('media.alt')}
          required={altRequired}
          error={altRequired && altText.trim() === '' ? t('media.altMissing') : undefined}
          placeholder={t('media.altHint')}
          maxLength={5_000}
          value={altText}
          classNames={{ input: styles.notes ?? '' }}
          onChange={(event) => editPost({ kind: 'alt', mediaId, text: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function GuidesButton() {
  const { t } = useTranslation('posts');
  const isOn = useView((view) => view.cropGuides);
  return (
    <ActionIcon
      variant={isOn ? 'light' : 'default'}
      size="sm"
      aria-pressed={isOn}
      aria-keyshortcuts="g"
      aria-label={t('crop.toggle')}
      title={`${t('crop.toggle')} (G)`}
      onClick={() => updateView({ cropGuides: !isOn })}
    >
      <IconCrop size={13} aria-hidden />
    </ActionIcon>
  );
}

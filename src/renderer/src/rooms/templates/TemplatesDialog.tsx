import { ActionIcon, Button, Checkbox, Loader, Modal, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '#shared/rooms/templates/templates.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { fold } from '#shared/text/fold.ts';
import { offerUndo } from '../../app/undo.ts';
import { applyTemplate, savedPost, usePostEditor } from '../../data/post-editor.store.ts';
import {
  createTemplate,
  ensureTemplates,
  removeTemplate,
  renameTemplate,
  useTemplates,
} from '../../data/templates.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './TemplatesDialog.module.css';

/** Templates for the open post: it is kept as one, filled from one, and they are named and removed here. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['templates', 'common']);
  const language = useLanguage();
  const clientId = usePostEditor((state) => state.post?.clientId ?? null);
  const templates = useTemplates((state) => state.templates);
  const [search, setSearch] = useState('');
  useEffect(() => void ensureTemplates(), []);
  const offered = (templates ?? [])
    .filter((template) => template.clientId === null || template.clientId === clientId)
    .sort((one, other) => collator(language).compare(one.name, other.name));
  const wanted = fold(search.trim());
  const found = offered.filter(({ name, content }) => fold(`${name} ${content.title}`).includes(wanted));
  const apply = async (template: Template) => {
    const result = await applyTemplate(template.id);
    if (result === null) return;
    if (!result.ok) {
      toastFault(faultText(result.error));
      return;
    }
    onClose();
    void offerUndo(t('applied', { name: template.name }));
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.body}>
        <Keep />
        {offered.length > 8 ? (
          <TextInput
            size="xs"
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : null}
        {templates === null ? <Loader size="xs" aria-label={t('common:loading')} /> : null}
        {templates !== null && found.length === 0 ? (
          <p className={styles.hint}>{t(offered.length === 0 ? 'empty' : 'nothing')}</p>
        ) : null}
        <ul className={styles.list}>
          {found.map((template) => (
            <Row key={template.id} template={template} onApply={() => void apply(template)} />
          ))}
        </ul>
        <p className={styles.hint}>{t('hint')}</p>
      </div>
    </Modal>
  );
}

function Keep() {
  const { t } = useTranslation('templates');
  const title = usePostEditor((state) => state.post?.title ?? '');
  const [name, setName] = useState(title.slice(0, 100));
  const [isForAll, setForAll] = useState(false);
  const keep = async () => {
    const post = await savedPost();
    if (post === null || name.trim() === '') return;
    const clientId = isForAll ? null : post.clientId;
    const result = await createTemplate({ postId: post.id, clientId, name: name.trim() });
    if (result.ok) void offerUndo(t('kept', { name: name.trim() }));
    else toastFault(faultText(result.error));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep();
  };
  return (
    <div className={styles.keep}>
      <TextInput
        size="xs"
        className={styles.grow}
        label={t('name')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Checkbox
        size="xs"
        label={t('forAll')}
        checked={isForAll}
        onChange={(event) => setForAll(event.currentTarget.checked)}
      />
      <Button size="xs" disabled={name.trim() === ''} onClick={() => void keep()}>
        {t('keep')}
      </Button>
    </div>
  );
}

function Row({ template, onApply }: { template: Template; onApply: () => void }) {
  const { t } = useTranslation('templates');
  const { name } = template;
  const draft = useDraft({
    stored: name,
    check: (text) => (text.trim() === '' || text.trim().length > 100 ? t('nameWrong') : null),
    save: async (text) => {
      const result = await renameTemplate(template, text.trim());
      return result.ok ? null : result.error;
    },
  });
  const remove = async () => {
    const result = await removeTemplate(template);
    if (result.ok) void offerUndo(t('removed', { name }));
    else toastFault(faultText(result.error));
  };
  return (
    <li className={styles.row}>
      <TextInput
        size="xs"
        className={styles.grow}
        aria-label={t('rename', { name })}
        value={draft.value}
        error={draft.error}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onBlur={draft.onBlur}
      />
      {template.clientId === null ? <span className={styles.hint}>{t('everybody')}</span> : null}
      <Button size="compact-sm" variant="default" aria-label={t('applyName', { name })} onClick={onApply}>
        {t('apply')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('remove', { name })}
        title={t('remove', { name })}
        onClick={() => void remove()}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

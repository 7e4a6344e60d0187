import { Autocomplete, Button, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ComponentProps, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldersOf } from '#shared/rooms/media/media.folders.ts';
import { mediaKind } from '#shared/rooms/media/media.rules.ts';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { removeFiles, updateFiles, useLibrary } from '../../data/library.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { useMediaFacts } from '../posts/media-facts.ts';
import { FileUses } from './FileUses.tsx';
import styles from './media.module.css';
import { ownerOf } from './media.owner.ts';
import { OntoPost } from './OntoPost.tsx';

interface Props extends Pick<ComponentProps<typeof OntoPost>, 'menuAt' | 'closeMenu'> {
  readonly items: readonly LibraryItem[];
}

/** What is known of the chosen file, or what can be done to several. */
export function LibraryDetails({ items, menuAt, closeMenu }: Props) {
  const { t } = useTranslation('media');
  const chosen = useLibrary((state) => state.chosen);
  const inView = useView((view) => view.clientId);
  const files = useMemo(() => items.filter((item) => chosen.has(item.id)), [items, chosen]);
  const [first] = files;
  if (first === undefined) return null;
  return (
    <aside className={styles.details} aria-label={t('details.label')}>
      {files.length === 1 ? (
        <OneFile key={first.id} file={first} />
      ) : (
        <h2>{t('details.several', { count: files.length })}</h2>
      )}
      <Order key={`order ${files.map(({ id }) => id).join()}`} files={files} items={items} />
      <OntoPost ids={files.map(({ id }) => id)} owner={ownerOf(files, inView)} menuAt={menuAt} closeMenu={closeMenu} />
      {files.length === 1 ? <FileUses file={first} /> : null}
      <Remove files={files} />
    </aside>
  );
}

function OneFile({ file }: { file: LibraryItem }) {
  const { t } = useTranslation('media');
  const facts = useMediaFacts();
  const name = useDraft({
    stored: file.name,
    check: (text) => (text.trim() === '' ? t('details.nameMissing') : null),
    save: async (text) => faultOf(await updateFiles([file.id], { name: text })),
  });
  return (
    <>
      <div className={styles.preview}>
        <Thumbnail mediaId={file.id} size="preview" alt="" className={styles.large} />
      </div>
      <TextInput
        size="xs"
        label={t('details.name')}
        maxLength={500}
        value={name.value}
        error={name.error}
        onChange={(event) => name.onChange(event.currentTarget.value)}
        onBlur={name.onBlur}
      />
      <p className={styles.facts}>{facts(file)}</p>
      {file.isThere ? null : <p className={styles.warning}>{t('details.missing')}</p>}
      {mediaKind(file.mime) === 'undecodable' ? <p className={styles.facts}>{t('details.undecodable')}</p> : null}
    </>
  );
}

const faultOf = (result: Awaited<ReturnType<typeof updateFiles>>) => (result.ok ? null : result.error);

/** Folder and labels, of one file or of several at once. */
function Order({ files, items }: { files: readonly LibraryItem[]; items: readonly LibraryItem[] }) {
  const { t } = useTranslation('media');
  const ids = files.map(({ id }) => id);
  const sameFolder = files.every(({ folder }) => folder === files[0]?.folder);
  const shared = (files[0]?.labels ?? []).filter((label) => files.every(({ labels }) => labels.includes(label)));
  const folders = useMemo(() => [...foldersOf(items.map((item) => item.folder)).keys()].sort(), [items]);
  const labels = useMemo(() => [...new Set(items.flatMap((item) => item.labels))].sort(), [items]);
  const folder = useDraft({
    stored: sameFolder ? (files[0]?.folder ?? '') : '',
    check: () => null,
    save: async (text) => faultOf(await updateFiles(ids, { folder: text })),
  });

  async function setLabels(next: readonly string[]): Promise<void> {
    const addLabels = next.filter((label) => !shared.includes(label));
    const removeLabels = shared.filter((label) => !next.includes(label));
    const result = await updateFiles(ids, { addLabels, removeLabels });
    if (!result.ok) toastFault(faultText(result.error));
  }

  return (
    <>
      <Autocomplete
        size="xs"
        label={t('details.folder')}
        description={t('details.folderHint')}
        placeholder={sameFolder ? t('details.noFolder') : t('details.mixed')}
        maxLength={500}
        data={folders}
        value={folder.value}
        error={folder.error}
        onChange={folder.onChange}
        onBlur={folder.onBlur}
      />
      <TagsInput
        size="xs"
        label={files.length === 1 ? t('labels') : t('details.sharedLabels')}
        placeholder={shared.length === 0 ? t('details.labelsHint') : ''}
        maxTags={50}
        data={labels}
        value={shared}
        onChange={(next) => void setLabels(next)}
      />
    </>
  );
}

function Remove({ files }: { files: readonly LibraryItem[] }) {
  const { t } = useTranslation('media');
  const unused = files.filter(({ uses }) => uses === 0).map(({ id }) => id);
  async function remove(): Promise<void> {
    const result = await removeFiles(unused);
    if (result.ok) await offerUndo(t('removed', { count: unused.length }));
    else toastFault(faultText(result.error));
  }
  if (unused.length === 0) return <p className={styles.facts}>{t('details.used')}</p>;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconTrash size={14} aria-hidden />}
      onClick={() => void remove()}
    >
      {t(unused.length === files.length ? 'remove' : 'removeUnused', { count: unused.length })}
    </Button>
  );
}

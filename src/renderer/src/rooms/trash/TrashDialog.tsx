import { Button, Checkbox, Loader, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconSearch, IconTrash, IconTrashX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TRASH_DAYS } from '#shared/rooms/trash/trash.rules.ts';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { closeTrash, loadTrash, restoreFromTrash, tick, useTrash } from '../../data/trash.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { ForGoodDialog } from './ForGoodDialog.tsx';
import { TrashList } from './TrashList.tsx';
import styles from './trash.module.css';
import { findTrashed, kindOf, TRASH_KINDS, type TrashKind } from './trash.words.ts';

/** What was removed: put back, or deleted for good. Over the calendar and the settings alike. */
export function TrashDialog() {
  const { t } = useTranslation(['trash', 'common']);
  const isOpen = useTrash((state) => state.isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={closeTrash}
      title={t('title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
      padding="md"
    >
      {isOpen ? <Content /> : null}
    </Modal>
  );
}

function Content() {
  const { t } = useTranslation(['trash', 'common']);
  const { items, fault } = useTrash();
  if (fault !== null) {
    return (
      <div className={styles.quiet} role="alert">
        <strong>{t('failed')}</strong>
        <span>{faultText(fault)}</span>
        <Button size="compact-sm" onClick={() => void loadTrash()}>
          {t('common:actions.retry')}
        </Button>
      </div>
    );
  }
  if (items === null) {
    return (
      <div className={styles.quiet} role="status">
        <Loader size="sm" aria-hidden /> {t('common:loading')}
      </div>
    );
  }
  if (items.length === 0) {
    return (
      <div className={styles.quiet}>
        <IconTrash size={26} aria-hidden />
        <strong>{t('empty')}</strong>
        <span>{t('emptyText', { days: TRASH_DAYS })}</span>
      </div>
    );
  }
  return <Items items={items} />;
}

export async function putBack(ids: readonly string[], said: (count: number) => string): Promise<void> {
  const result = await restoreFromTrash(ids);
  if (result.ok) void offerUndo(said(result.value.count));
  else toastFault(faultText(result.error));
}

/** Chooses one kind of things; nothing to choose where there is but one. */
function Kinds({ items, value, choose }: KindsProps) {
  const { t } = useTranslation('trash');
  const there = TRASH_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  if (there.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('kinds.label')}
      value={value}
      onChange={(kind) => choose(kind as TrashKind | 'all')}
      data={(['all', ...there] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
    />
  );
}

interface KindsProps {
  readonly items: readonly TrashedItem[];
  readonly value: TrashKind | 'all';
  readonly choose: (kind: TrashKind | 'all') => void;
}

function Items({ items }: { items: readonly TrashedItem[] }) {
  const { t } = useTranslation('trash');
  const ticked = useTrash((state) => state.ticked);
  const clientById = useClients((state) => state.clientById);
  const [words, setWords] = useState('');
  const [wantedKind, setKind] = useState<TrashKind | 'all'>('all');
  // The last of a kind may just have gone.
  const kind = items.some((item) => item.kind === wantedKind) ? wantedKind : 'all';
  const [asking, setAsking] = useState<readonly string[] | 'all' | null>(null);
  const found = useMemo(
    () => findTrashed(items, words, kind, (id) => clientById[id]?.name ?? ''),
    [items, words, kind, clientById],
  );
  const chosen = found.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const putBackAll = (ids: readonly string[]) => {
    const what = kindOf(items.filter(({ id }) => ids.includes(id)));
    void putBack(ids, (count) => t(`restored.${what}`, { count }));
  };
  return (
    <div className={styles.dialog}>
      <div className={styles.tools}>
        <Checkbox
          size="xs"
          label={chosen.length === 0 ? t('tickAll') : t('ticked', { count: chosen.length })}
          checked={chosen.length > 0 && chosen.length === found.length}
          indeterminate={chosen.length > 0 && chosen.length < found.length}
          onChange={() =>
            tick(
              found.map(({ id }) => id),
              chosen.length < found.length,
            )
          }
        />
        <Kinds items={items} value={kind} choose={setKind} />
        <TextInput
          size="xs"
          className={styles.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          placeholder={t('search')}
          aria-label={t('search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <p className={styles.none} role="status">
          {t('none')}
        </p>
      ) : (
        <TrashList items={found} putBack={(id) => putBackAll([id])} remove={(id) => setAsking([id])} />
      )}
      <div className={styles.foot}>
        <span className={styles.hint}>{t('hint', { days: TRASH_DAYS })}</span>
        {chosen.length === 0 ? (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconTrashX size={15} aria-hidden />}
            onClick={() => setAsking('all')}
          >
            {t('emptyNow')}
          </Button>
        ) : (
          <>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconTrashX size={15} aria-hidden />}
              onClick={() => setAsking(chosen)}
            >
              {t('removeTicked')}
            </Button>
            <Button
              size="compact-md"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              onClick={() => putBackAll(chosen)}
            >
              {t('restoreTicked')}
            </Button>
          </>
        )}
      </div>
      <ForGoodDialog ids={asking} items={items} close={() => setAsking(null)} />
    </div>
  );
}

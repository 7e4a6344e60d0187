import { Button } from '@mantine/core';
import { IconFilePlus, IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddToPostDialog } from './AddToPostDialog.tsx';
import { FileMenu } from './FileMenu.tsx';
import { createWithFiles } from './media.actions.ts';
import styles from './media.module.css';
import type { FilesOwner } from './media.owner.ts';

interface Props {
  readonly ids: readonly string[];
  readonly owner: FilesOwner;
  /** Where the menu of the chosen files is to open; null while it is not asked for. */
  readonly menuAt: { readonly x: number; readonly y: number } | null;
  readonly closeMenu: () => void;
}

/** The chosen files onto a post that there is, or onto a new one. */
export function OntoPost({ ids, owner, menuAt, closeMenu }: Props) {
  const { t } = useTranslation('media');
  const [isAsking, setAsking] = useState(false);
  const { clientId } = owner;
  const addTo = () => setAsking(true);
  const create = () => {
    if (clientId !== null) void createWithFiles(clientId, ids);
  };
  return (
    <div className={styles.onto}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPhotoPlus size={14} aria-hidden />}
        disabled={clientId === null}
        onClick={addTo}
      >
        {t('onto.add')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFilePlus size={14} aria-hidden />}
        disabled={clientId === null}
        onClick={create}
      >
        {t('onto.create')}
      </Button>
      {owner.clientId === null ? <p className={styles.facts}>{t(`onto.${owner.why}`)}</p> : null}
      <FileMenu at={menuAt} owner={owner} addTo={addTo} create={create} onClose={closeMenu} />
      {isAsking && clientId !== null ? (
        <AddToPostDialog clientId={clientId} ids={ids} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

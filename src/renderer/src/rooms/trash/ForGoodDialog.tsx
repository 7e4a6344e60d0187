import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashedItem } from '#shared/rooms/trash/trash.schema.ts';
import { deleteForGood } from '../../data/trash.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import styles from './trash.module.css';
import { kindOf } from './trash.words.ts';

interface Props {
  /** What is to go; null while nothing is asked. */
  readonly ids: readonly string[] | 'all' | null;
  /** All that is in the trash. */
  readonly items: readonly TrashedItem[];
  readonly close: () => void;
}

/** Asks once: this is the one thing that Undo does not bring back. */
export function ForGoodDialog({ ids, items, close }: Props) {
  const { t } = useTranslation(['trash', 'common']);
  const [busy, setBusy] = useState(false);
  const concerned = ids === 'all' || ids === null ? items : items.filter(({ id }) => ids.includes(id));
  const what = kindOf(concerned);
  const go = async () => {
    if (ids === null) return;
    setBusy(true);
    const result = await deleteForGood(ids);
    setBusy(false);
    close();
    if (result.ok) toast(t(`gone.${what}`, { count: result.value.count }));
    else toastFault(faultText(result.error));
  };
  return (
    <Modal
      opened={ids !== null}
      onClose={close}
      title={t(`confirm.title.${what}`, { count: concerned.length })}
      size="sm"
      centered
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      transitionProps={{ duration: 0 }}
    >
      <p className={styles.text}>{t(`confirm.text.${what}`)}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close} disabled={busy} data-autofocus>
          {t('common:actions.cancel')}
        </Button>
        <Button color="red.9" loading={busy} onClick={() => void go()}>
          {t('confirm.button')}
        </Button>
      </Group>
    </Modal>
  );
}

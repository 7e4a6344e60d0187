import { Button, type ButtonProps } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { openImport } from '../../data/imports.store.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** Several buttons may stand on a page; the one that was pressed brings the dialog along. */
const useOpener = create<{ readonly opener: string | null }>(() => ({ opener: null }));

/** Opens the import of a content plan. */
export function ImportButton(props: ButtonProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const isOpener = useOpener((state) => state.opener === id);
  return (
    <>
      <Button
        size="compact-sm"
        h={30}
        variant="default"
        title={t('button')}
        leftSection={<IconFileImport size={15} aria-hidden />}
        {...props}
        onClick={() => {
          useOpener.setState({ opener: id });
          openImport();
        }}
      >
        {t('button')}
      </Button>
      {isOpener && <ImportDialog />}
    </>
  );
}

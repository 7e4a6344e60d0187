import { Button, Menu } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconFileUpload, IconForms, IconPrinter } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { openBriefImport } from '../../data/brief-import.store.ts';
import { type BriefFormKind, saveBriefForm } from '../../data/briefs.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';

const KINDS = [
  { kind: 'paper', label: 'printLabel', icon: IconFileTypePdf },
  { kind: 'fields', label: 'fieldsLabel', icon: IconForms },
  { kind: 'word', label: 'fillLabel', icon: IconFileTypeDocx },
] as const;

/** The form that goes to the client, in their language first, and the way back for the answers. */
export function BriefForms({ client }: { client: Client }) {
  const { t } = useTranslation('briefs');
  const [making, setMaking] = useState(false);
  const languages = LANGUAGES.toSorted(
    (a, b) => Number(b === client.reportLanguage) - Number(a === client.reportLanguage),
  );
  const save = async (kind: BriefFormKind, language: Language) => {
    setMaking(true);
    const saved = await saveBriefForm(kind, client.id, language);
    setMaking(false);
    if (saved.ok) {
      const { path } = saved.value;
      toast(t('files.printed', { path }), { label: t('files.reveal'), run: () => void revealFile(path) });
    } else if (saved.error.kind !== 'cancelled') toastFault(faultText(saved.error));
  };
  return (
    <>
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            loading={making}
            leftSection={<IconPrinter size={15} aria-hidden />}
          >
            {t('files.form')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map(({ kind, label, icon: Icon }, index) => (
            <Fragment key={kind}>
              {index > 0 && <Menu.Divider />}
              {languages.map((language) => (
                <Menu.Item
                  key={language}
                  leftSection={<Icon size={16} aria-hidden />}
                  onClick={() => void save(kind, language)}
                >
                  {t(`files.${label}.${language}`)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconFileUpload size={15} aria-hidden />}
        onClick={() => openBriefImport(client.id)}
      >
        {t('files.import')}
      </Button>
    </>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileTypeDocx, IconHistory, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/ipc/result.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { offerUndo } from '../../app/undo.ts';
import { flushEdits } from '../../data/flush.ts';
import { exportPlan, openPlan, printPlan, removePlan, usePlans } from '../../data/plans.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import { PlanVersions } from './PlanVersions.tsx';

/** What is done to a plan now and then. */
export function PlanMenu({ plan, client }: { plan: Plan; client: Client }) {
  const { t } = useTranslation(['plans', 'deliveries']);
  const [showsVersions, setShowsVersions] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const make = async (file: Promise<Result<{ readonly path: string }>>) => {
    setPrinting(true);
    const made = await file;
    setPrinting(false);
    if (made.ok) {
      const { path } = made.value;
      toast(`${t('editor.printed')}: ${path}`, { label: t('deliveries:reveal'), run: () => void revealFile(path) });
    } else if (made.error.kind !== 'cancelled') toastFault(faultText(made.error));
  };
  const remove = async () => {
    await flushEdits();
    const now = usePlans.getState().plans.find(({ id }) => id === plan.id) ?? plan;
    const fault = await removePlan(now);
    if (fault !== null) return toastFault(faultText(fault));
    openPlan(null);
    void offerUndo(t('editor.removed'));
  };
  // The client's language first.
  const languages = LANGUAGES.toSorted(
    (a, b) => Number(b === client.reportLanguage) - Number(a === client.reportLanguage),
  );
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('editor.menu')} loading={isPrinting}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {languages.map((language) => (
            <Menu.Item
              key={language}
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => void make(printPlan(plan.id, language))}
            >
              {t(language === 'pl' ? 'editor.printPl' : 'editor.printEn')}
            </Menu.Item>
          ))}
          {languages.map((language) => (
            <Menu.Item
              key={language}
              leftSection={<IconFileTypeDocx size={16} aria-hidden />}
              onClick={() => void make(exportPlan(plan.id, language))}
            >
              {t(language === 'pl' ? 'editor.wordPl' : 'editor.wordEn')}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setShowsVersions(true)}>
            {t('editor.versions')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} c="var(--bad)" onClick={() => void remove()}>
            {t('editor.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {showsVersions && <PlanVersions plan={plan} close={() => setShowsVersions(false)} />}
    </>
  );
}

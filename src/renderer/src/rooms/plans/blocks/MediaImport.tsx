import { Button, Modal } from '@mantine/core';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault, Result } from '#shared/ipc/result.ts';
import { formatMoney, money } from '#shared/money/money.ts';
import type { MediaPreview } from '#shared/rooms/budget/budget.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Plan } from '#shared/rooms/plans/plans.schema.ts';
import { formatDateRange, MISSING } from '#shared/time/format.ts';
import { offerUndo } from '../../../app/undo.ts';
import { exportBudget, importMedia, inspectMedia, type MediaTable } from '../../../data/budget-table.store.ts';
import { revealFile } from '../../../data/system.store.ts';
import { faultText } from '../../../i18n/texts.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { toast, toastFault } from '../../../ui/toast.tsx';
import { FaultNote } from '../../imports/FaultNote.tsx';
import { FileOrText } from '../../imports/FileOrText.tsx';
import imports from '../../imports/imports.module.css';
import styles from '../plans.module.css';
import account from './account.module.css';

/** The media plan as a table: in from a spreadsheet, out as a workbook. */
export function MediaTableButtons({ plan, client }: { plan: Plan; client: Client }) {
  const { t } = useTranslation(['budget', 'deliveries']);
  const [isOpen, setOpen] = useState(false);
  const save = async () => {
    const saved = await exportBudget(plan.id, client.reportLanguage);
    if (saved.ok) {
      const { path } = saved.value;
      toast(`${t('import.exported')}: ${path}`, { label: t('deliveries:reveal'), run: () => void revealFile(path) });
    } else if (saved.error.kind !== 'cancelled') toastFault(faultText(saved.error));
  };
  return (
    <div className={styles.beside}>
      <Button variant="default" leftSection={<IconFileUpload size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {t('import.action')}
      </Button>
      <Button variant="default" leftSection={<IconFileDownload size={15} aria-hidden />} onClick={() => void save()}>
        {t('import.export')}
      </Button>
      {isOpen && <MediaImportDialog plan={plan} close={() => setOpen(false)} />}
    </div>
  );
}

const KINDS = '.xlsx,.csv,.tsv,.txt,text/plain,text/csv';

/** A table is looked at first, row by row; then its good rows become placements in one step. */
function MediaImportDialog({ plan, close }: { plan: Plan; close: () => void }) {
  const { t } = useTranslation(['budget', 'common']);
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [table, setTable] = useState<MediaTable | null>(null);
  const [preview, setPreview] = useState<MediaPreview | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const isPreview = preview !== null;
  // The dialog itself moves the focus only when it opens; the preview is a new page for the keyboard and a screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what the focus follows
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [isPreview]);
  const look = async (given: { readonly file: File } | { readonly text: string }) => {
    setBusy(true);
    setFault(null);
    setFileName('file' in given ? given.file.name : '');
    const read = await inspectMedia(plan.id, given);
    setBusy(false);
    if (!read.ok) return setFault(read.error);
    setTable(read.value.table);
    setPreview(read.value.preview);
  };
  const add = async () => {
    if (table === null) return;
    setBusy(true);
    const added: Result<{ readonly added: number }> = await importMedia(plan.id, table);
    setBusy(false);
    if (!added.ok) return setFault(added.error);
    close();
    void offerUndo(t('import.done', { count: added.value.added }));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('import.title')}
      size={isPreview ? 880 : 620}
      closeOnClickOutside={false}
      closeOnEscape={!isBusy}
      closeButtonProps={{ 'aria-label': t('common:actions.close'), disabled: isBusy }}
      transitionProps={{ duration: 0 }}
    >
      <div ref={content}>
        {preview === null ? (
          <FileOrText
            words={t('import', { returnObjects: true })}
            accept={KINDS}
            isBusy={isBusy}
            fault={fault}
            fileName={fileName}
            text={text}
            onFile={(file) => void look({ file })}
            onText={(typed) => {
              setText(typed);
              setFault(null);
            }}
            onRead={() => void look({ text })}
            onCancel={close}
          />
        ) : (
          <Preview
            preview={preview}
            fault={fault}
            isBusy={isBusy}
            back={() => {
              setPreview(null);
              setFault(null);
            }}
            add={() => void add()}
          />
        )}
      </div>
    </Modal>
  );
}

interface PreviewProps {
  readonly preview: MediaPreview;
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly back: () => void;
  readonly add: () => void;
}

function Preview({ preview, fault, isBusy, back, add }: PreviewProps) {
  const { t } = useTranslation('budget');
  const count = preview.rows.filter(({ isTaken }) => isTaken).length;
  return (
    <div className={imports.source}>
      <p className={styles.sum} role="status">
        {t('import.found', { count })}
      </p>
      {preview.unknown.length > 0 && (
        <p className={styles.quiet}>{t('import.unknown', { columns: preview.unknown.join(', ') })}</p>
      )}
      <Rows preview={preview} />
      {fault !== null && <FaultNote fault={fault} />}
      <div className={imports.foot}>
        <Button variant="default" onClick={back} disabled={isBusy}>
          {t('import.back')}
        </Button>
        <Button data-autofocus onClick={add} disabled={count === 0} loading={isBusy}>
          {t('import.apply', { count })}
        </Button>
      </div>
    </div>
  );
}

/** Every row with what is read from it; what is wrong stands in words. */
function Rows({ preview: { rows } }: { preview: MediaPreview }) {
  const { t } = useTranslation('budget');
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too.
    <section className={account.rows} aria-label={t('import.rows')} tabIndex={0}>
      <table className={account.account}>
        <thead>
          <tr>
            {(['row', 'name', 'period', 'cost', 'remarks'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`import.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, startsOn, endsOn, currency, cost, isTaken, problems }) => (
            <tr key={row} data-left-out={!isTaken || undefined}>
              <td>{row}</td>
              <td dir="auto">{name === '' ? MISSING : name}</td>
              <td>{formatDateRange({ from: startsOn, to: endsOn }, language)}</td>
              <td className={account.amount}>
                {cost === null ? MISSING : formatMoney(money(cost, currency), language)}
              </td>
              <td>
                {!isTaken && <strong className={account.out}>{t('import.leftOut')}</strong>}
                {problems.map(({ code, column, value }) => (
                  <p key={`${code} ${column}`} className={account.remark}>
                    {t(`import.problems.${code}` as 'import.problems.date', { value })}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { formatMonth } from '#shared/time/format.ts';
import { flushEdits } from '../../data/flush.ts';
import { chooseReportLanguage, printReport, turnMonth, typeNotes, useReports } from '../../data/reports.store.ts';
import { revealFile } from '../../data/system.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toast, toastFault } from '../../ui/toast.tsx';
import styles from './reports.module.css';

/** What the store takes; characters. */
const NOTES_LIMIT = 100_000;

/** The month, the language, the manager's words, and the one button. */
export function ReportControls({ client }: { client: Client }) {
  const { t } = useTranslation('reportsRoom');
  const notes = useReports((state) => state.notes);
  return (
    <section className={styles.controls} aria-label={t('controls')}>
      <Stack gap="lg">
        <Month />
        <ReportLanguage client={client} />
        <Textarea
          label={t('notes')}
          description={t('notesHint')}
          placeholder={t('notesPlaceholder')}
          autosize
          minRows={6}
          maxRows={16}
          value={notes ?? ''}
          readOnly={notes === null}
          maxLength={NOTES_LIMIT}
          onChange={(event) => typeNotes(event.currentTarget.value)}
          onBlur={() => void flushEdits()}
        />
        <PrintButton />
      </Stack>
    </section>
  );
}

function Month() {
  const { t } = useTranslation('reportsRoom');
  const language = useLanguage();
  const period = useReports((state) => state.period);
  if (period === null) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t('period')}
      </Text>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <ActionIcon variant="default" size="lg" aria-label={t('previousMonth')} onClick={() => void turnMonth(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text fw={600} aria-live="polite" data-period={period}>
          {formatMonth(period, language)}
        </Text>
        <ActionIcon variant="default" size="lg" aria-label={t('nextMonth')} onClick={() => void turnMonth(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Stack>
  );
}

function ReportLanguage({ client }: { client: Client }) {
  const { t } = useTranslation(['reportsRoom', 'common']);
  const language = useReports((state) => state.language);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="report-language">
        {t('language')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="report-language"
        value={language ?? client.reportLanguage}
        onChange={(chosen) => void chooseReportLanguage(chosen as Language)}
        data={[
          { value: 'pl', label: t('common:languages.pl') },
          { value: 'en', label: t('common:languages.en') },
        ]}
      />
      <Text size="xs" c="dimmed">
        {t('clientsLanguage', { language: t(`common:languages.${client.reportLanguage}`) })}
      </Text>
    </Stack>
  );
}

function PrintButton() {
  const { t } = useTranslation('reportsRoom');
  const { printing, document } = useReports();
  const print = async () => {
    const printed = await printReport();
    if (printed === null) return;
    if (!printed.ok) {
      if (printed.error.kind !== 'cancelled') toastFault(faultText(printed.error));
      return;
    }
    const { path, pages } = printed.value;
    toast(t('printed', { count: pages, path }), { label: t('reveal'), run: () => void revealFile(path) });
  };
  return (
    <Button
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={printing}
      disabled={document === null}
      onClick={() => void print()}
    >
      {printing ? t('printing') : t('print')}
    </Button>
  );
}

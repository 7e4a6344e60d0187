import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retryReport, useReports } from '../../data/reports.store.ts';
import { faultText } from '../../i18n/texts.ts';
import styles from './reports.module.css';

/** The width of A4 at 96 pixels to the inch, in which the document is laid out on screen. */
const PAGE = 794;

/** The very document that is printed, scaled to the room there is. It has no script, and its frame allows none. */
export function ReportPreview() {
  const { t } = useTranslation(['reportsRoom', 'common']);
  const { ref, width, height } = useElementSize();
  const { document, fault, loading } = useReports();
  const [frameHeight, setFrameHeight] = useState(0);
  const scale = width === 0 ? 1 : Math.min(1, (width - 2) / PAGE);
  return (
    // The sheet is longer than the room, and nothing in it takes the keyboard: the room itself is what arrows scroll.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard.
    <section className={styles.preview} aria-label={t('preview')} aria-busy={loading} tabIndex={0}>
      <div ref={ref} className={styles.sheetArea}>
        {fault !== null && (
          <Alert color="red" variant="light" className={styles.fault}>
            <Stack gap="xs" align="flex-start">
              <Text>{faultText(fault)}</Text>
              <Button size="xs" variant="default" onClick={() => void retryReport()}>
                {t('common:actions.retry')}
              </Button>
            </Stack>
          </Alert>
        )}
        {document === null && fault === null && (
          <Center h="100%">
            <Stack align="center" gap="xs">
              <Loader size="sm" />
              <Text c="dimmed">{t('loading')}</Text>
            </Stack>
          </Center>
        )}
        {document !== null && (
          <div style={{ height: Math.max(height, frameHeight * scale), width: PAGE * scale }} className={styles.sheet}>
            <iframe
              title={document.title}
              srcDoc={document.html}
              sandbox="allow-same-origin"
              className={styles.frame}
              style={{ width: PAGE, height: frameHeight || undefined, transform: `scale(${scale})` }}
              onLoad={(event) => setFrameHeight(settle(event.currentTarget.contentDocument))}
            />
          </div>
        )}
      </div>
    </section>
  );
}

/** Takes the links' addresses away, which would lead the frame off its document, and answers its height in pixels. */
function settle(preview: Document | null): number {
  if (preview === null) return 0;
  for (const link of [...preview.links]) link.removeAttribute('href');
  return preview.documentElement.offsetHeight;
}

import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readLong } from '#shared/rooms/clients/clients.form.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { editClient } from '../../data/client-edits.ts';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './form.module.css';

export function NotesSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const notes = useDraft({
    stored: client.notes,
    check: (text) => (readLong(text) === null ? null : t('problems.too-long')),
    save: (text) => editClient(client.id, { notes: text }),
  });
  return (
    <section className={styles.section} aria-labelledby="client-notes">
      <div className={styles.sectionHead}>
        <h3 id="client-notes">{t('sections.notes')}</h3>
      </div>
      <Textarea
        aria-labelledby="client-notes"
        placeholder={t('fields.notesPlaceholder')}
        autosize
        minRows={4}
        maxRows={16}
        value={notes.value}
        error={notes.error}
        onChange={(event) => notes.onChange(event.currentTarget.value)}
        onBlur={notes.onBlur}
      />
    </section>
  );
}

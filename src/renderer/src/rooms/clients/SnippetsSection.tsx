import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { DEFAULT_UTM, fillUtm, parseTemplate, withUtm } from '#shared/rooms/posts/posts.utm.ts';
import { editClient } from '../../data/client-edits.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { SnippetsManager } from '../snippets/SnippetsManager.tsx';
import styles from './form.module.css';

/** Texts kept for this client, and what its links carry. */
export function SnippetsSection({ client }: { client: Client }) {
  const { t } = useTranslation('snippets');
  return (
    <section className={styles.section} aria-labelledby="client-snippets">
      <div className={styles.sectionHead}>
        <h3 id="client-snippets">{t('title')}</h3>
      </div>
      <SnippetsManager clientId={client.id} />
      <UtmTemplate client={client} />
    </section>
  );
}

function UtmTemplate({ client }: { client: Client }) {
  const { t } = useTranslation('snippets');
  const template = useDraft({
    stored: client.utmTemplate,
    check: (text) => {
      if (text.length > 2_000) return t('utm.long');
      return text.trim() !== '' && Object.keys(parseTemplate(text)).length === 0 ? t('utm.unreadable') : null;
    },
    save: (text) => editClient(client.id, { utmTemplate: text.trim() }),
  });
  const example = { network: 'instagram', campaign: t('utm.exampleCampaign'), date: '2027-03-08' };
  const result = withUtm('https://example.com', fillUtm(parseTemplate(template.value), example));
  return (
    <div>
      <TextInput
        label={t('utm.label')}
        description={t('utm.hint')}
        placeholder={DEFAULT_UTM}
        value={template.value}
        error={template.error}
        onChange={(event) => template.onChange(event.currentTarget.value)}
        onBlur={template.onBlur}
      />
      {template.value.trim() === '' ? null : (
        <p className={styles.quiet} style={{ overflowWrap: 'anywhere', marginTop: 4 }}>
          {t('utm.example', { link: result })}
        </p>
      )}
    </div>
  );
}

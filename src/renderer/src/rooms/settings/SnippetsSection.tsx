import { useTranslation } from 'react-i18next';
import { SnippetsManager } from '../snippets/SnippetsManager.tsx';
import { Section } from './Section.tsx';

/** Texts kept for every client. */
export function SnippetsSection() {
  const { t } = useTranslation('snippets');
  return (
    <Section title={t('title')}>
      <SnippetsManager clientId={null} />
    </Section>
  );
}

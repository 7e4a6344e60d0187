import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateSettings, useSettings } from '../../data/settings.store.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { Section } from './Section.tsx';

/** Who signs the reports. */
export function ReportsSection() {
  const { t } = useTranslation('settings');
  const { t: clients } = useTranslation('clients');
  const stored = useSettings((state) => state.settings.preparedBy);
  const preparedBy = useDraft({
    stored,
    check: (text) => (text.length > 200 ? clients('problems.too-long') : null),
    save: async (text) => {
      await updateSettings({ preparedBy: text });
      return null;
    },
  });
  return (
    <Section title={t('reports.title')}>
      <TextInput
        label={t('reports.preparedBy')}
        description={t('reports.preparedByHint')}
        placeholder={t('reports.preparedByPlaceholder')}
        value={preparedBy.value}
        error={preparedBy.error}
        onChange={(event) => preparedBy.onChange(event.currentTarget.value)}
        onBlur={preparedBy.onBlur}
      />
    </Section>
  );
}

import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { zones } from '#shared/time/zone.ts';
import { editClient } from '../../data/client-edits.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { currencyChoices, filterFolded, withStored } from './choices.ts';
import styles from './form.module.css';

/** How the work goes: where the client's clock is, the report's language, money, what a post must have. */
export function WorkSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const zoneChoices = useMemo(() => withStored(zones(), client.timeZone), [client.timeZone]);
  const currencies = useMemo(() => currencyChoices(language, client.currency), [language, client.currency]);

  async function save(patch: Parameters<typeof editClient>[1]): Promise<void> {
    const fault = await editClient(client.id, patch);
    if (fault !== null) toastFault(faultText(fault));
  }

  return (
    <section className={styles.section} aria-labelledby="client-work">
      <div className={styles.sectionHead}>
        <h3 id="client-work">{t('sections.work')}</h3>
      </div>
      <Select
        label={t('fields.timeZone')}
        description={t('fields.timeZoneHint')}
        data={zoneChoices}
        value={client.timeZone}
        onChange={(timeZone) => timeZone !== null && void save({ timeZone })}
        searchable
        allowDeselect={false}
        filter={filterFolded}
        limit={80}
        maxDropdownHeight={260}
        nothingFoundMessage={t('nothingFound')}
      />
      <div className={styles.pair}>
        <div>
          <span className={styles.label} id="report-language">
            {t('fields.reportLanguage')}
          </span>
          <SegmentedControl
            fullWidth
            aria-labelledby="report-language"
            data={LANGUAGES.map((value) => ({ value, label: common(`languages.${value}`) }))}
            value={client.reportLanguage}
            onChange={(value) => void save({ reportLanguage: value as Language })}
          />
        </div>
        <Select
          label={t('fields.currency')}
          data={currencies}
          value={client.currency}
          onChange={(currency) => currency !== null && void save({ currency })}
          searchable
          allowDeselect={false}
          filter={filterFolded}
          limit={80}
          maxDropdownHeight={260}
          nothingFoundMessage={t('nothingFound')}
        />
      </div>
      <Switch
        label={t('fields.altRequired')}
        description={t('fields.altRequiredHint')}
        checked={client.altRequired}
        onChange={(event) => void save({ altRequired: event.currentTarget.checked })}
      />
    </section>
  );
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findNamesake, readName, readShort } from '#shared/rooms/clients/clients.form.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { editClient } from '../../data/client-edits.ts';
import { useClients } from '../../data/clients.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { ColourField } from './ColourField.tsx';
import styles from './form.module.css';
import { LogoField } from './LogoField.tsx';

/** How the client is called and looks. */
export function BrandSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const clients = useClients((state) => state.clients);
  const name = useDraft({
    stored: client.name,
    check: (text) => problemText(readName(text)),
    save: (text) => editClient(client.id, { name: text }),
  });
  const industry = useDraft({
    stored: client.industry,
    check: (text) => problemText(readShort(text)),
    save: (text) => editClient(client.id, { industry: text }),
  });
  function problemText(problem: ReturnType<typeof readName>): string | null {
    return problem === null ? null : t(`problems.${problem}`);
  }

  async function chooseColour(colour: string): Promise<void> {
    const fault = await editClient(client.id, { colour });
    if (fault !== null) toastFault(faultText(fault));
  }

  return (
    <section className={styles.section} aria-labelledby="client-brand">
      <div className={styles.sectionHead}>
        <h3 id="client-brand">{t('sections.brand')}</h3>
      </div>
      <TextInput
        label={t('fields.name')}
        value={name.value}
        error={name.error}
        onChange={(event) => name.onChange(event.currentTarget.value)}
        onBlur={name.onBlur}
        {...(findNamesake(name.value, client.id, clients) === null ? {} : { description: t('namesake') })}
        required
      />
      <TextInput
        label={t('fields.industry')}
        placeholder={t('fields.industryPlaceholder')}
        value={industry.value}
        error={industry.error}
        onChange={(event) => industry.onChange(event.currentTarget.value)}
        onBlur={industry.onBlur}
      />
      <ColourField value={client.colour} onChoose={(colour) => void chooseColour(colour)} />
      <LogoField client={client} />
    </section>
  );
}

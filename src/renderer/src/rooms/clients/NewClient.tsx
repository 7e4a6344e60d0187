import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findNamesake, readName, readShort } from '#shared/rooms/clients/clients.form.ts';
import { nextColour } from '#shared/rooms/clients/clients.rules.ts';
import { isZone } from '#shared/time/zone.ts';
import { createClient, useClients } from '../../data/clients.store.ts';
import { openClient, showClients } from '../../data/clients-room.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ClientsHead } from './ClientsHead.tsx';
import { ColourField } from './ColourField.tsx';
import styles from './form.module.css';

/** As little as a client needs; everything else is on the page that opens next, filled in with what most likely holds. */
export function NewClient() {
  const { t } = useTranslation('clients');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const clients = useClients((state) => state.clients);
  const [name, setName] = useState('');
  const [industry, setIndustry] = useState('');
  const [colour, setColour] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);
  const shown = colour ?? nextColour(clients.map((client) => client.colour));
  const problem = readName(name);
  const industryProblem = readShort(industry);
  const namesake = findNamesake(name, null, clients) !== null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (problem !== null || industryProblem !== null) {
      nameField.current?.focus();
      return;
    }
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const created = await createClient({
      name,
      industry,
      colour: shown,
      reportLanguage: language,
      ...(isZone(zone) ? { timeZone: zone } : {}),
    });
    if (created.ok) openClient(created.value.id);
    else setFault(faultText(created.error));
  }

  return (
    <>
      <ClientsHead />
      <div className={styles.canvas}>
        <form className={styles.narrow} onSubmit={(event) => void submit(event)} noValidate>
          <h2 className={styles.heading}>{t('new.title')}</h2>
          <p className={styles.lead}>{t('new.lead')}</p>
          <TextInput
            ref={nameField}
            label={t('fields.name')}
            placeholder={t('new.namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && problem !== null ? t(`problems.${problem}`) : undefined}
            {...(namesake ? { description: t('namesake') } : {})}
            required
          />
          <TextInput
            label={t('fields.industry')}
            placeholder={t('fields.industryPlaceholder')}
            value={industry}
            onChange={(event) => setIndustry(event.currentTarget.value)}
            error={industryProblem === null ? undefined : t(`problems.${industryProblem}`)}
          />
          <ColourField value={shown} onChoose={setColour} />
          {fault !== null && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          <div className={styles.buttons}>
            <Button type="submit">{t('new.submit')}</Button>
            <Button variant="default" onClick={showClients}>
              {common('actions.cancel')}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}

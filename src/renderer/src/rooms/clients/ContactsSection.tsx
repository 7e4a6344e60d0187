import { ActionIcon, Button } from '@mantine/core';
import { IconArrowUp, IconMail, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contact, isEmail, MOST_CONTACTS } from '#shared/rooms/clients/clients.agreement.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { editClientWith } from '../../data/client-edits.ts';
import { openExternal } from '../../data/system.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { toastFault } from '../../ui/toast.tsx';
import styles from './form.module.css';
import own from './voice.module.css';

type Change = (contacts: readonly Contact[]) => Contact[];
const edit = (clientId: string, change: Change) =>
  editClientWith(clientId, ({ contacts }) => ({ contacts: change(contacts) }));

async function editAloud(clientId: string, change: Change): Promise<void> {
  const fault = await edit(clientId, change);
  if (fault !== null) toastFault(faultText(fault));
}

/** The people at the client's, the one to ask first on top. */
export function ContactsSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { contacts } = client;
  const list = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a person who was added is what the focus waits for
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    [...(list.current?.querySelectorAll<HTMLElement>('fieldset') ?? [])].at(-1)?.querySelector('input')?.focus();
  }, [contacts.length]);
  const add = () => {
    isAdding.current = true;
    const person = { id: crypto.randomUUID(), name: '', role: '', email: '', phone: '' };
    void editAloud(client.id, (before) => [...before, person]);
  };
  return (
    <section className={styles.section} aria-labelledby="client-contacts">
      <div className={styles.sectionHead}>
        <h3 id="client-contacts">{t('sections.contacts')}</h3>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={contacts.length >= MOST_CONTACTS}
          onClick={add}
        >
          {t('contacts.add')}
        </Button>
      </div>
      {contacts.length === 0 && <p className={styles.quiet}>{t('contacts.none')}</p>}
      <div ref={list} className={styles.column}>
        {contacts.map((contact, index) => (
          <Person key={contact.id} clientId={client.id} contact={contact} number={index + 1} />
        ))}
      </div>
    </section>
  );
}

function Person({ clientId, contact, number }: { clientId: string; contact: Contact; number: number }) {
  const { t } = useTranslation('clients');
  const name = contact.name.trim() === '' ? t('contacts.unnamed', { number }) : contact.name;
  const field = (key: 'name' | 'role' | 'email' | 'phone') => ({
    label: t(`contacts.${key}`),
    isLine: true,
    limit: 200,
    stored: contact[key],
    save: (text: string) =>
      edit(clientId, (before) => before.map((known) => (known.id === contact.id ? { ...known, [key]: text } : known))),
  });
  const moveUp = () =>
    editAloud(clientId, (before) => {
      const at = before.findIndex(({ id }) => id === contact.id);
      const others = before.filter(({ id }) => id !== contact.id);
      return at < 0 ? [...before] : others.toSpliced(Math.max(at - 1, 0), 0, before[at] ?? contact);
    });
  return (
    <fieldset className={own.person}>
      <legend className="visually-hidden">{t('contacts.person', { number })}</legend>
      <div className={own.personHead}>
        <strong aria-hidden>{name}</strong>
        <span>
          {isEmail(contact.email) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('contacts.write', { name })}
              title={t('contacts.write', { name })}
              onClick={() => void openExternal(`mailto:${encodeURIComponent(contact.email.trim())}`)}
            >
              <IconMail size={15} aria-hidden />
            </ActionIcon>
          )}
          {number > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('contacts.up', { name })}
              title={t('contacts.up', { name })}
              onClick={() => void moveUp()}
            >
              <IconArrowUp size={15} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('contacts.remove', { name })}
            title={t('contacts.remove', { name })}
            onClick={() => void editAloud(clientId, (before) => before.filter(({ id }) => id !== contact.id))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <div className={styles.pair}>
        <TextField {...field('name')} />
        <TextField {...field('role')} />
        <TextField
          {...field('email')}
          check={(text) => (text.trim() === '' || isEmail(text) ? null : t('contacts.emailProblem'))}
        />
        <TextField {...field('phone')} />
      </div>
    </fieldset>
  );
}

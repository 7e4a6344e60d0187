import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { collator } from '#shared/text/collate.ts';
import { useClients } from '../../data/clients.store.ts';
import { type ClientChoice, clientNamed, clientOf } from '../../data/imports.rules.ts';
import { chooseClient, goTo, useImports } from '../../data/imports.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { FileFacts } from './FileFacts.tsx';
import styles from './imports.module.css';

/** Whose plan it is: somebody from the list, or somebody new. */
export function ClientStep() {
  const { t } = useTranslation(['imports', 'common']);
  const { client } = useImports();
  const clients = useClients((state) => state.clients);
  const isReady = clientOf(client, clients) !== null;
  const hasClients = clients.some(({ status }) => status === 'active');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) goTo('preview');
  };
  return (
    <form onSubmit={submit}>
      <FileFacts />
      {hasClients ? (
        <Radio.Group
          label={t('client.legend')}
          value={client.kind}
          onChange={(kind) => chooseClient({ kind: kind as ClientChoice['kind'] })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="existing" label={t('client.existing')} />
            {client.kind === 'existing' && <ExistingClient />}
            <Radio value="new" label={t('client.new')} />
            {client.kind === 'new' && <NewClientName />}
          </Stack>
        </Radio.Group>
      ) : (
        <NewClientName />
      )}
      <div className={styles.foot}>
        <Button variant="default" onClick={() => goTo('file')}>
          {t('common:actions.back')}
        </Button>
        <Button type="submit" disabled={!isReady}>
          {t('common:actions.next')}
        </Button>
      </div>
    </form>
  );
}

function ExistingClient() {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const chosen = useImports((state) => state.client.clientId);
  const clients = useClients((state) => state.clients);
  const compare = collator(language).compare;
  const data = clients
    .filter(({ status }) => status === 'active')
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <Select
      ml={28}
      searchable
      openOnFocus={false}
      data-autofocus
      aria-label={t('client.pick')}
      placeholder={t('client.pickPlaceholder')}
      nothingFoundMessage={t('client.nothing')}
      data={data}
      value={chosen}
      allowDeselect={false}
      maxDropdownHeight={220}
      onChange={(clientId) => chooseClient({ clientId })}
    />
  );
}

function NewClientName() {
  const { t } = useTranslation('imports');
  const client = useImports((state) => state.client);
  const clients = useClients((state) => state.clients);
  const taken = clientNamed(client.name, clients);
  const hint = taken?.status === 'active' ? t('client.taken', { name: taken.name }) : t('client.newHint');
  return (
    <TextInput
      ml={clients.length > 0 ? 28 : 0}
      label={t('client.name')}
      placeholder={t('client.namePlaceholder')}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={taken?.status === 'archived' ? t('client.archived', { name: taken.name }) : null}
      maxLength={200}
      data-autofocus
      value={client.name}
      onChange={(event) => chooseClient({ name: event.currentTarget.value })}
    />
  );
}

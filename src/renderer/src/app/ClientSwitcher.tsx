import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { fold } from '#shared/text/fold.ts';
import { useClients } from '../data/clients.store.ts';
import { chooseClient, startNewClient } from '../data/clients-room.store.ts';
import { useView } from '../data/settings.store.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import styles from './ClientSwitcher.module.css';

const ALL = 'all';
const ADD = 'add';

/** Whose work every room shows: all clients, or one. Found by typing, with or without Polish marks. */
export function ClientSwitcher() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const clientId = useView((view) => view.clientId);
  const chosen = useClients((state) => (clientId === null ? null : (state.clientById[clientId] ?? null)));
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.updateSelectedOptionIndex('active');
    },
  });

  function choose(value: string): void {
    combobox.closeDropdown();
    if (value === ADD) startNewClient();
    else chooseClient(value === ALL ? null : value);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={300}
      position="bottom-start"
      shadow="md"
      withinPortal={false}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={styles.target}
          aria-label={`${t('switcher.label')}: ${chosen?.name ?? t('switcher.all')}`}
          onClick={() => combobox.toggleDropdown()}
        >
          <Mark colour={chosen?.colour ?? null} />
          <span className={styles.name}>{chosen?.name ?? t('switcher.all')}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          placeholder={t('switcher.search')}
          aria-label={t('switcher.search')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            // Of another list; the first arrow chooses its first line, however soon it comes.
            combobox.resetSelectedOption();
          }}
        />
        <Choices search={search} clientId={clientId} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Choices({ search, clientId }: { search: string; clientId: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clients = useClients((state) => state.clients);
  const sorted = useMemo(() => activeByName(clients, collator(language)), [clients, language]);
  const wanted = fold(search.trim());
  const found = sorted.filter((client) => fold(client.name).includes(wanted));
  return (
    <Combobox.Options aria-label={t('switcher.label')}>
      <div className={styles.list}>
        {wanted === '' && (
          <Choice value={ALL} active={clientId === null} name={t('switcher.all')} mark={<Mark colour={null} />} />
        )}
        {found.map((client) => (
          <Choice
            key={client.id}
            value={client.id}
            active={client.id === clientId}
            name={client.name}
            mark={<Mark colour={client.colour} />}
          />
        ))}
        {found.length === 0 && wanted !== '' && <Combobox.Empty>{t('switcher.none')}</Combobox.Empty>}
      </div>
      <Combobox.Option value={ADD} className={styles.add}>
        <span className={styles.option}>
          <IconPlus size={15} aria-hidden />
          {t('switcher.add')}
        </span>
      </Combobox.Option>
    </Combobox.Options>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly active: boolean;
  readonly name: string;
  readonly mark: React.ReactNode;
}

function Choice({ value, active, name, mark }: ChoiceProps) {
  return (
    <Combobox.Option value={value} active={active} title={name}>
      <span className={styles.option}>
        {mark}
        <span className={styles.optionName}>{name}</span>
        {active && <IconCheck size={14} aria-hidden />}
      </span>
    </Combobox.Option>
  );
}

function Mark({ colour }: { colour: string | null }) {
  if (colour === null) return <IconUsers size={15} className={styles.all} aria-hidden />;
  return <span className={styles.dot} style={{ background: colour }} aria-hidden />;
}

const activeByName = (clients: readonly Client[], order: Intl.Collator) =>
  clients.filter((client) => client.status === 'active').sort((a, b) => order.compare(a.name, b.name));

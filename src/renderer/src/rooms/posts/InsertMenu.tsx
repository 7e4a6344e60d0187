import { ActionIcon, Button, Combobox, type ComboboxStore, useCombobox } from '@mantine/core';
import { IconTextPlus } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { newHashtags } from '#shared/rooms/snippets/snippets.rules.ts';
import { SNIPPET_KINDS, type Snippet } from '#shared/rooms/snippets/snippets.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { fold } from '#shared/text/fold.ts';
import { findHashtags } from '#shared/text/hashtags.ts';
import { openClient } from '../../data/clients-room.store.ts';
import { updateView } from '../../data/settings.store.ts';
import { ensureSnippets, useSnippets } from '../../data/snippets.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { insertText } from '../../ui/insert-text.ts';
import { toast } from '../../ui/toast.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { announce } from '../calendar/calendar.store.ts';
import { insertionOf } from './insert.rules.ts';
import styles from './TextTools.module.css';
import { useFieldValues } from './use-field-values.ts';
import { usePost } from './use-post.ts';
import type { ChannelCheck } from './variant-check.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly channel: Channel | null;
  readonly checks: readonly ChannelCheck[];
}

/** The client's kept texts and everybody's, found by name or text and put in at the caret; Ctrl+Shift+I in the field opens it. */
export function InsertMenu({ field, channel, checks }: Props) {
  const { t } = useTranslation('snippets');
  const values = useFieldValues(channel);
  const snippets = useSnippets((state) => state.snippets);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      void ensureSnippets();
      combobox.focusSearchInput();
    },
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  useInsertKey(field, combobox);
  // Leaving the list goes back to the text, not to the calendar.
  useEscape(combobox.dropdownOpened, () => {
    combobox.closeDropdown();
    field.current?.focus();
  });
  const insert = (snippet: Snippet) => {
    combobox.closeDropdown();
    const target = field.current;
    if (target === null) return;
    const state = { value: target.value, start: target.selectionStart, end: target.selectionEnd };
    const insertion = insertionOf(snippet, state, values);
    if (insertion === null) {
      target.focus();
      toast(t(snippet.kind === 'signature' ? 'insert.already' : 'insert.allThere'));
      return;
    }
    insertText(target, insertion.text, insertion.at);
    announce(t('insert.inserted', { name: snippet.name }));
  };
  return (
    <Combobox
      store={combobox}
      width={300}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(id) => {
        const chosen = snippets?.find((snippet) => snippet.id === id);
        if (chosen !== undefined) insert(chosen);
      }}
    >
      <Combobox.Target targetType="button">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('insert.button')}
          title={`${t('insert.button')} (${t('insert.keys')})`}
          aria-keyshortcuts="Control+Shift+I"
          onClick={() => combobox.toggleDropdown()}
        >
          <IconTextPlus size={16} aria-hidden />
        </ActionIcon>
      </Combobox.Target>
      <Combobox.Dropdown>
        {combobox.dropdownOpened ? <Choices store={combobox} field={field} checks={checks} /> : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useInsertKey(field: RefObject<HTMLTextAreaElement | null>, combobox: ComboboxStore): void {
  const { openDropdown } = combobox;
  useEffect(() => {
    const target = field.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'i') return;
      event.preventDefault();
      event.stopPropagation();
      openDropdown();
    };
    target?.addEventListener('keydown', onKeyDown);
    return () => target?.removeEventListener('keydown', onKeyDown);
  }, [field, openDropdown]);
}

function Choices({ store, field, checks }: { store: ComboboxStore } & Pick<Props, 'field' | 'checks'>) {
  const { t } = useTranslation(['snippets', 'common']);
  const clientId = usePost((post) => post.clientId);
  const snippets = useSnippets((state) => state.snippets);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const { selectFirstOption } = store;
  const wanted = fold(search.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list begins with its first again
  useEffect(() => {
    selectFirstOption();
  }, [selectFirstOption, wanted, snippets]);
  const offered = (snippets ?? [])
    .filter((snippet) => snippet.clientId === null || snippet.clientId === clientId)
    .sort((one, other) => collator(language).compare(one.name, other.name));
  const found = offered.filter(({ name, text }) => fold(`${name} ${text}`).includes(wanted));
  return (
    <>
      <Combobox.Search
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={t('insert.search')}
        aria-label={t('insert.search')}
      />
      <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={t('insert.list')}>
        {SNIPPET_KINDS.map((kind) => {
          const ofKind = found.filter((snippet) => snippet.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <Combobox.Group key={kind} label={t(`kinds.${kind}`)}>
              {ofKind.map((snippet) => (
                <Combobox.Option key={snippet.id} value={snippet.id}>
                  <Choice snippet={snippet} text={field.current?.value ?? ''} checks={checks} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          );
        })}
        {snippets === null ? <Combobox.Empty>{t('common:loading')}</Combobox.Empty> : null}
        {snippets !== null && found.length === 0 ? (
          <Combobox.Empty>{t(offered.length === 0 ? 'insert.none' : 'insert.nothing')}</Combobox.Empty>
        ) : null}
      </Combobox.Options>
      <Combobox.Footer>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            openClient(clientId);
            updateView({ room: 'clients' });
          }}
        >
          {t('insert.manage')}
        </Button>
      </Combobox.Footer>
    </>
  );
}

/** A kept text in the list; a group of hashtags says how many the text has with it, against the strictest network's limit. */
function Choice({ snippet, text, checks }: { snippet: Snippet; text: string; checks: readonly ChannelCheck[] }) {
  const { t } = useTranslation('snippets');
  const limits = checks.flatMap(({ hashtagLimit }) => hashtagLimit ?? []);
  const limit = snippet.kind === 'hashtags' && limits.length > 0 ? Math.min(...limits) : null;
  const used = limit === null ? 0 : findHashtags(text).length + newHashtags(text, snippet.text).length;
  return (
    <span className={styles.option}>
      <span className={styles.optionHead}>
        <span className={styles.optionName}>{snippet.name}</span>
        {limit === null ? null : (
          <span className={styles.optionSide} data-over={used > limit || undefined}>
            {t('insert.after', { used, count: limit })}
          </span>
        )}
        {limit === null && snippet.clientId === null ? (
          <span className={styles.optionSide}>{t('insert.everybody')}</span>
        ) : null}
      </span>
      <span className={styles.optionText}>{snippet.text}</span>
    </span>
  );
}

import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readHashtags } from '#shared/rooms/snippets/snippets.rules.ts';
import type { Snippet } from '#shared/rooms/snippets/snippets.schema.ts';
import { findHashtags } from '#shared/text/hashtags.ts';
import { offerUndo } from '../../app/undo.ts';
import { editSnippet, removeSnippet } from '../../data/snippets.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import { useSnippetProblems } from './snippet-problems.ts';
import styles from './snippets.module.css';

interface Props {
  readonly snippet: Snippet;
  readonly index: number;
  readonly count: number;
  /** Gives a text of this list another place in it. */
  readonly move: (id: string, to: number) => Promise<void>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One kept text: its name and beginning, and below them its fields once it is opened. */
export function SnippetRow({ snippet, index, count, move, isOpen, onToggle }: Props) {
  const { t } = useTranslation('snippets');
  const { id, name, kind, clientId } = snippet;
  const [over, setOver] = useState(false);
  /** Of this list and no other: a text stays with its kind and its client. */
  const type = `application/x-rytm-snippet-${kind}-${clientId ?? 'all'}`;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const button = event.currentTarget;
    // The row is moved in the page, and loses the focus with it.
    void move(id, index + step).then(() => button.focus());
  };
  const remove = async () => {
    const result = await removeSnippet(snippet);
    if (result.ok) void offerUndo(t('removed', { name }));
    else toastFault(faultText(result.error));
  };
  return (
    <li
      className={styles.row}
      data-over={over || undefined}
      // While its fields are open, a drag within them marks letters.
      draggable={count > 1 && !isOpen}
      onDragStart={(event) => {
        event.dataTransfer.setData(type, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(type)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = event.dataTransfer.getData(type);
        if (dragged === '') return;
        event.preventDefault();
        void move(dragged, index);
      }}
    >
      <div className={styles.rowHead}>
        {count > 1 ? <IconGripVertical size={14} aria-hidden className={styles.grip} /> : null}
        <button type="button" className={styles.open} aria-expanded={isOpen} onClick={onToggle} onKeyDown={onKeyDown}>
          <IconChevronDown size={14} aria-hidden className={styles.chevron} data-open={isOpen || undefined} />
          <span className="visually-hidden">{t(isOpen ? 'close' : 'edit', { name })}</span>
          <span className={styles.name} aria-hidden>
            {name}
          </span>
          <span className={styles.excerpt} aria-hidden>
            {snippet.kind === 'hashtags' ? t('hashtags', { count: findHashtags(snippet.text).length }) : snippet.text}
          </span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={() => void remove()}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen ? <Fields snippet={snippet} /> : null}
    </li>
  );
}

function Fields({ snippet: { id, kind, name, text } }: { snippet: Snippet }) {
  const { t } = useTranslation('snippets');
  const problems = useSnippetProblems(kind);
  const nameDraft = useDraft({
    stored: name,
    check: problems.name,
    save: (typed) => editSnippet(id, { name: typed.trim() }),
  });
  const textDraft = useDraft({
    stored: text,
    check: problems.text,
    save: (typed) => editSnippet(id, { text: kind === 'hashtags' ? readHashtags(typed) : typed }),
  });
  return (
    <div className={styles.form}>
      <TextInput
        size="xs"
        label={t('name')}
        value={nameDraft.value}
        error={nameDraft.error}
        onChange={(event) => nameDraft.onChange(event.currentTarget.value)}
        onBlur={nameDraft.onBlur}
      />
      <Textarea
        size="xs"
        label={t('text')}
        description={kind === 'hashtags' ? null : t('fieldsHint')}
        classNames={{ input: styles.text ?? '' }}
        value={textDraft.value}
        error={textDraft.error}
        onChange={(event) => textDraft.onChange(event.currentTarget.value)}
        onBlur={textDraft.onBlur}
      />
    </div>
  );
}

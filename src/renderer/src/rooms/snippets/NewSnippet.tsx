import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnippetKind } from '#shared/rooms/snippets/snippets.schema.ts';
import { createSnippet } from '../../data/snippets.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useSnippetProblems } from './snippet-problems.ts';
import styles from './snippets.module.css';

interface Props {
  readonly kind: SnippetKind;
  readonly clientId: string | null;
  readonly onDone: () => void;
}

/** A form for one new text; Enter in the name or Ctrl+Enter in the text keeps it, Escape leaves it. */
export function NewSnippet({ kind, clientId, onDone }: Props) {
  const { t } = useTranslation('snippets');
  const problems = useSnippetProblems(kind);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const keep = async () => {
    setTried(true);
    if (problems.name(name) !== null || problems.text(text) !== null) return;
    const result = await createSnippet({ clientId, kind, name, text });
    if (result.ok) onDone();
    else setFault(faultText(result.error));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    } else if (event.key === 'Enter' && (!isText || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void keep();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the form's fields
    <div className={styles.form} onKeyDown={onKeyDown}>
      <TextInput
        size="xs"
        data-autofocus
        autoFocus
        label={t('name')}
        placeholder={t(`namePlaceholder.${kind}`)}
        value={name}
        error={isTried ? problems.name(name) : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={t('text')}
        placeholder={t(`textPlaceholder.${kind}`)}
        description={kind === 'hashtags' ? null : t('fieldsHint')}
        classNames={{ input: styles.text ?? '' }}
        value={text}
        error={isTried ? problems.text(text) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {fault === null ? null : <p role="alert">{fault}</p>}
      <Group gap={8}>
        <Button size="compact-sm" onClick={() => void keep()}>
          {t('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  );
}

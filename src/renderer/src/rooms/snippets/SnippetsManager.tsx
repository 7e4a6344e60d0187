import { Button, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SNIPPET_KINDS, type Snippet, type SnippetKind } from '#shared/rooms/snippets/snippets.schema.ts';
import { ensureSnippets, moveSnippet, useSnippets } from '../../data/snippets.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { announce } from '../calendar/calendar.store.ts';
import { NewSnippet } from './NewSnippet.tsx';
import { SnippetRow } from './SnippetRow.tsx';
import styles from './snippets.module.css';

/** The kept texts of a client, or with null everybody's, by kind; each is edited in its place. */
export function SnippetsManager({ clientId }: { clientId: string | null }) {
  const { t } = useTranslation(['snippets', 'common']);
  const snippets = useSnippets((state) => state.snippets);
  useEffect(() => void ensureSnippets(), []);
  if (snippets === null) {
    return (
      <div role="status">
        <Loader size="xs" aria-hidden /> {t('common:loading')}
      </div>
    );
  }
  const own = snippets.filter((snippet) => snippet.clientId === clientId);
  return (
    <div className={styles.kinds}>
      <p className={styles.hint}>{t(clientId === null ? 'ofAll' : 'ofClient')}</p>
      {SNIPPET_KINDS.map((kind) => (
        <Kind key={kind} kind={kind} clientId={clientId} snippets={own.filter((snippet) => snippet.kind === kind)} />
      ))}
    </div>
  );
}

interface KindProps {
  readonly kind: SnippetKind;
  readonly clientId: string | null;
  readonly snippets: readonly Snippet[];
}

function Kind({ kind, clientId, snippets }: KindProps) {
  const { t } = useTranslation('snippets');
  const keysId = useId();
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const move = async (id: string, to: number) => {
    const snippet = snippets.find((known) => known.id === id);
    if (snippet === undefined || to < 0 || to >= snippets.length || snippets[to]?.id === id) return;
    const result = await moveSnippet(snippet, to);
    if (!result.ok) toastFault(faultText(result.error));
    else announce(t('moved', { name: snippet.name, place: to + 1, count: snippets.length }));
  };
  return (
    <section className={styles.kind} aria-label={t(`kinds.${kind}`)}>
      <div className={styles.kindTitle} aria-hidden>
        {t(`kinds.${kind}`)}
      </div>
      {snippets.length === 0 && !isAdding ? <p className={styles.hint}>{t(`empty.${kind}`)}</p> : null}
      <p className="visually-hidden" id={keysId}>
        {t('keys')}
      </p>
      {snippets.length === 0 ? null : (
        <ul className={styles.list} aria-describedby={keysId}>
          {snippets.map((snippet, index) => (
            <SnippetRow
              key={snippet.id}
              snippet={snippet}
              index={index}
              count={snippets.length}
              move={move}
              isOpen={snippet.id === openId}
              onToggle={() => setOpenId(snippet.id === openId ? null : snippet.id)}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewSnippet kind={kind} clientId={clientId} onDone={() => setAdding(false)} />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          className={styles.add}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t(`add.${kind}`)}
        </Button>
      )}
    </section>
  );
}

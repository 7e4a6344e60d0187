import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem, MediaUses } from '#shared/rooms/media/media.schema.ts';
import { formatMoment } from '#shared/time/format.ts';
import { useClients } from '../../data/clients.store.ts';
import { usesOf } from '../../data/library.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { updateView, useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './media.module.css';

type Use = MediaUses['posts'][number];

/** Where the file is used: each post with its day and the words it gives the picture; a click opens it in the calendar. */
export function FileUses({ file }: { file: LibraryItem }) {
  const { t } = useTranslation('media');
  const [found, setFound] = useState<MediaUses | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const clientById = useClients((state) => state.clientById);
  useEffect(() => {
    let isWanted = true;
    void usesOf(file.id).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setFound(answer.value);
      else setFault(faultText(answer.error));
    });
    return () => {
      isWanted = false;
    };
  }, [file]);
  if (fault !== null) return <p role="alert">{fault}</p>;
  if (found === null) return null;
  const { posts, logoOf } = found;
  return (
    <section className={styles.where} aria-label={t('where.label')}>
      <h3>{t('where.label')}</h3>
      {posts.length === 0 && logoOf.length === 0 ? <p className={styles.facts}>{t('where.nowhere')}</p> : null}
      <ul>
        {logoOf.map((id) => (
          <li key={id}>{t('where.logo', { client: clientById[id]?.name ?? '' })}</li>
        ))}
        {posts.map((use) => (
          <li key={use.postId}>
            <UseLine use={use} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UseLine({ use }: { use: Use }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const clientId = useView((view) => view.clientId);
  const { postId, title, excerpt, date, time, altText } = use;
  const open = () => {
    updateView({
      room: 'calendar',
      ...(date === null ? { backlog: true } : { date }),
      ...(clientId === null || clientId === use.clientId ? {} : { clientId: use.clientId }),
    });
    openPost(postId);
  };
  return (
    <button type="button" className={styles.use} onClick={open}>
      <strong>{title || excerpt || t('where.untitled')}</strong>
      <span>{date === null ? t('where.backlog') : formatMoment(date, time, language)}</span>
      <span className={styles.alt}>{altText === '' ? t('where.noAlt') : t('where.alt', { text: altText })}</span>
    </button>
  );
}

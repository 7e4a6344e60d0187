import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/rooms/imports/imports.schema.ts';
import { useClients } from '../../data/clients.store.ts';
import { useImports } from '../../data/imports.store.ts';
import { networkName, noticeText } from './import.texts.ts';
import styles from './imports.module.css';

/** What will be made, in sentences: posts, then what they need, then what stays out. */
export function Summary({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('imports');
  const { counts } = preview;
  return (
    <div className={styles.summary} aria-live="polite">
      <h3 className={styles.headline} tabIndex={-1} data-autofocus>
        {counts.create === 0 ? t('preview.nothing') : t('preview.create', { count: counts.create })}
      </h3>
      <ul className={styles.facts}>
        <MadeBeside preview={preview} />
        {factsOf(preview, t).map(({ text, tone }) => (
          <li key={text} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
      {preview.notices.slice(0, 4).map((notice) => (
        <p key={JSON.stringify(notice)} className={styles.notice}>
          {noticeText(notice)}
        </p>
      ))}
    </div>
  );
}

function factsOf({ counts }: ImportPreview, t: TFunction<'imports'>) {
  return [
    { count: counts.errors, text: t('preview.errors', { count: counts.errors }), tone: 'bad' },
    { count: counts.warnings, text: t('preview.warnings', { count: counts.warnings }), tone: 'warn' },
    { count: counts.backlog, text: t('preview.backlog', { count: counts.backlog }), tone: 'plain' },
    { count: counts.alreadyThere, text: t('preview.alreadyThere', { count: counts.alreadyThere }), tone: 'plain' },
  ].filter(({ count }) => count > 0);
}

function MadeBeside({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('imports');
  const client = useImports((state) => state.client);
  const name = useClients((state) => (client.clientId === null ? '' : (state.clientById[client.clientId]?.name ?? '')));
  const { newClient, newChannels } = preview;
  return (
    <>
      {newClient !== null && (
        <li data-tone="new" className={styles.oneLine} title={newClient}>
          {t('preview.newClient', { name: newClient })}
        </li>
      )}
      {newClient === null && client.kind === 'existing' && name !== '' && (
        <li className={styles.oneLine} title={name}>
          {t('preview.forClient', { name })}
        </li>
      )}
      {newChannels.length > 0 && (
        <li data-tone="new">
          {t('preview.newChannels', { count: newChannels.length, list: newChannels.map(networkName).join(', ') })}
        </li>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { formatPercent } from '#shared/time/format.ts';
import { editClient, setLogo } from '../../data/client-edits.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './LogoField.module.css';

/** The logo that cards and reports carry: dropped here, or chosen from the disk. */
export function LogoField({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { logoId } = client;

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined || share !== null) return;
    setProblem(null);
    setShare(0);
    const fault = await setLogo(client.id, file, setShare);
    setShare(null);
    if (fault !== null) setProblem(faultText(fault));
  }

  async function clear(): Promise<void> {
    const fault = await editClient(client.id, { logoId: null });
    if (fault !== null) setProblem(faultText(fault));
  }

  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer.files[0]);
    },
  };

  return (
    <div className={styles.field} data-over={over || undefined} {...dropping}>
      <span className={styles.picture}>
        {logoId === null ? (
          <IconPhotoUp size={24} stroke={1.4} aria-hidden />
        ) : (
          <Thumbnail
            key={logoId}
            mediaId={logoId}
            size="thumb"
            alt={t('logo.alt', { name: client.name })}
            className={styles.logo}
          />
        )}
      </span>
      <div className={styles.words}>
        <span className={styles.label}>{t('fields.logo')}</span>
        <span className={styles.hint} role="status">
          {share === null
            ? `${t('logo.drop')} · ${t('logo.hint')}`
            : t('logo.uploading', { percent: formatPercent(share, language, { digits: 0 }) })}
        </span>
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="default" loading={share !== null} onClick={() => input.current?.click()}>
            {logoId === null ? t('logo.choose') : t('logo.replace')}
          </Button>
          {logoId !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => void clear()}>
              {t('logo.remove')}
            </Button>
          )}
        </div>
        {problem !== null && (
          <span role="alert" className={styles.problem}>
            {problem}
          </span>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('fields.logo')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

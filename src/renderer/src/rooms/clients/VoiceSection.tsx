import { useTranslation } from 'react-i18next';
import type { Brand } from '#shared/rooms/clients/clients.agreement.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { parseHexColour } from '#shared/text/contrast.ts';
import { editClientWith } from '../../data/client-edits.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './form.module.css';
import voice from './voice.module.css';

/** `#9a4f6b, #2f6f73` as colours; null when a part is none. */
function readColours(text: string): Brand['colours'] | null {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  const colours = parts.map(parseHexColour);
  return colours.length <= 12 && colours.every((colour) => colour !== null) ? colours : null;
}

/** The brand book in short: tone, what is always and never done, words that never stand in a post, further colours. */
export function VoiceSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { brand } = client;
  const edit = (patch: Partial<Brand>) => editClientWith(client.id, (now) => ({ brand: { ...now.brand, ...patch } }));
  const text = (key: 'tone' | 'dos' | 'donts' | 'bannedWords') => ({
    label: t(`voice.${key}`),
    stored: brand[key],
    save: (value: string) => edit({ [key]: value }),
  });
  return (
    <section className={styles.section} aria-labelledby="client-voice">
      <div className={styles.sectionHead}>
        <h3 id="client-voice">{t('sections.voice')}</h3>
      </div>
      <TextField {...text('tone')} placeholder={t('voice.toneHint')} />
      <div className={styles.pair}>
        <TextField {...text('dos')} />
        <TextField {...text('donts')} />
      </div>
      <TextField {...text('bannedWords')} description={t('voice.bannedHint')} />
      <TextField
        label={t('voice.colours')}
        description={t('voice.coloursHint')}
        isLine
        stored={brand.colours.join(' ')}
        check={(value) => (readColours(value) === null ? t('voice.coloursProblem') : null)}
        save={(value) => edit({ colours: readColours(value) ?? brand.colours })}
      />
      {brand.colours.length > 0 && (
        <div className={voice.swatches} aria-hidden>
          {brand.colours.map((colour) => (
            <span key={colour} style={{ background: colour }} />
          ))}
        </div>
      )}
    </section>
  );
}

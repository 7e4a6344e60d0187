import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { clientColours } from '#shared/rooms/clients/clients.rules.ts';
import { parseHexColour, readableOn } from '#shared/text/contrast.ts';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './ColourField.module.css';

interface Props {
  /** `#rrggbb`. */
  readonly value: string;
  readonly onChoose: (colour: string) => void;
}

/** The palette, any other colour, and how a card will look in it: the text on it is always readable. */
export function ColourField({ value, onChoose }: Props) {
  const { t } = useTranslation('clients');
  const group = useId();
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('fields.colour')}</legend>
      <div className={styles.row}>
        {clientColours.map((colour) => (
          <label key={colour} className={styles.swatch} style={{ background: colour, color: readableOn(colour) }}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              value={colour}
              checked={value === colour}
              onChange={() => onChoose(colour)}
              aria-label={t('colour.option', { colour })}
            />
            {value === colour && <Tick />}
          </label>
        ))}
        <CustomColour value={value} onChoose={onChoose} />
        <span
          className={styles.preview}
          style={{ background: value, color: readableOn(value) }}
          title={t('colour.preview')}
        >
          {t('colour.sample')}
        </span>
      </div>
    </fieldset>
  );
}

/** The system's own picker and the code beside it; the picker tells every shade on the way, so it is stored after a pause. */
function CustomColour({ value, onChoose }: Props) {
  const { t } = useTranslation('clients');
  const draft = useDraft({
    stored: value,
    check: (text) => (parseHexColour(text) === null ? t('problems.colour') : null),
    save: async (text) => {
      const colour = parseHexColour(text);
      if (colour !== null) onChoose(colour);
      return null;
    },
  });
  return (
    <span className={styles.custom}>
      <input
        type="color"
        className={styles.picker}
        value={parseHexColour(draft.value) ?? value}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onBlur={draft.onBlur}
        aria-label={t('fields.colourCustom')}
      />
      <input
        type="text"
        className={styles.code}
        value={draft.value}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onBlur={draft.onBlur}
        aria-label={t('fields.colourHex')}
        aria-invalid={draft.error !== null}
        spellCheck={false}
      />
      {draft.error !== null && (
        <span className={styles.problem} role="alert">
          {draft.error}
        </span>
      )}
    </span>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 24 24" className={styles.tick} aria-hidden="true">
      <path d="M5 13l4 4L19 7" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}

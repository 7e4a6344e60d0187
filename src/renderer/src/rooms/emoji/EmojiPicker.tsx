import { Loader, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateView, useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './EmojiPicker.module.css';
import { loadEmoji } from './emoji.data.ts';
import { EMOJI_GROUPS, type Emoji, emojiOf, findEmoji, withRecent, withSkin } from './emoji.rules.ts';

const COLUMNS = 8;
const MOVES: Readonly<Record<string, number>> = { ArrowDown: COLUMNS, ArrowUp: -COLUMNS, ArrowRight: 1, ArrowLeft: -1 };
type GroupKey = keyof typeof EMOJI_GROUPS;
const GROUPS = Object.keys(EMOJI_GROUPS).map(Number) as GroupKey[];

/** Emoji by group, by name, and those used last; arrows walk the grid, Enter chooses. */
export function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t } = useTranslation(['emoji', 'common']);
  const language = useLanguage();
  const recent = useView((view) => view.recentEmoji);
  const skin = useView((view) => view.emojiSkin);
  const [all, setAll] = useState<readonly Emoji[] | null>(null);
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<GroupKey | 'recent'>(recent.length > 0 ? 'recent' : 0);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    let isWanted = true;
    void loadEmoji().then((found) => isWanted && setAll(found));
    return () => {
      isWanted = false;
    };
  }, []);
  const shown =
    all === null
      ? []
      : search.trim() === ''
        ? ofGroup(all, group, recent, skin)
        : findEmoji(all, search).map(signed(skin));
  const choose = (chosen: Shown | undefined) => {
    if (chosen === undefined) return;
    updateView({ recentEmoji: withRecent(recent, chosen.sign) });
    onChoose(chosen.sign);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[active]);
      return;
    }
    const step = MOVES[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, active + step));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (next: typeof group) => {
    setGroup(next);
    setSearch('');
    setActive(0);
  };
  return (
    <div className={styles.picker}>
      <TextInput
        size="xs"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown[active] === undefined ? undefined : `${id}-${active}`}
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.groups}>
        {recent.length === 0 ? null : (
          <GroupButton sign="🕘" name={t('groups.recent')} isOn={group === 'recent'} onClick={() => show('recent')} />
        )}
        {GROUPS.map((key) => (
          <GroupButton
            key={key}
            sign={EMOJI_GROUPS[key].sign}
            name={t(`groups.${EMOJI_GROUPS[key].key}`)}
            isOn={group === key}
            onClick={() => show(key)}
          />
        ))}
      </div>
      <div ref={list} id={id} role="listbox" aria-label={t('list')} className={styles.grid}>
        {shown.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={one.sign}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-label={one.emoji.name[language]}
            title={one.emoji.name[language]}
            className={styles.emoji}
            onMouseMove={() => setActive(index)}
            onClick={() => choose(one)}
          >
            {one.sign}
          </div>
        ))}
      </div>
      <p className={styles.name} aria-live="polite">
        {all === null ? (
          <Loader size="xs" aria-label={t('common:loading')} />
        ) : (
          (shown[active]?.emoji.name[language] ?? t('nothing'))
        )}
      </p>
      <Skins value={skin} />
    </div>
  );
}

/** An emoji with the sign that is put in: with the skin that it is to have. */
interface Shown {
  readonly emoji: Emoji;
  readonly sign: string;
}

const signed =
  (skin: number) =>
  (emoji: Emoji): Shown => ({ emoji, sign: withSkin(emoji, skin) });

/** Those used last are as they were used. */
function ofGroup(
  all: readonly Emoji[],
  group: GroupKey | 'recent',
  recent: readonly string[],
  skin: number,
): readonly Shown[] {
  if (group !== 'recent') return all.filter((emoji) => emoji.group === group).map(signed(skin));
  return recent.flatMap((sign) => {
    const emoji = emojiOf(all, sign);
    return emoji === undefined ? [] : [{ emoji, sign }];
  });
}

const SKIN_SIGNS = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'] as const;
const SKIN_NAMES = ['none', 'light', 'mediumLight', 'medium', 'mediumDark', 'dark'] as const;

/** The skin of all emoji that have one; kept until another is chosen. */
function Skins({ value }: { value: number }) {
  const { t } = useTranslation('emoji');
  return (
    <div role="radiogroup" aria-label={t('skin.label')} className={styles.skins}>
      {SKIN_NAMES.map((name, skin) => (
        <label key={name} className={styles.skin} title={t(`skin.${name}`)}>
          <input
            type="radio"
            name="emoji-skin"
            className="visually-hidden"
            checked={skin === value}
            onChange={() => updateView({ emojiSkin: skin })}
          />
          <span className="visually-hidden">{t(`skin.${name}`)}</span>
          <span aria-hidden>{SKIN_SIGNS[skin]}</span>
        </label>
      ))}
    </div>
  );
}

interface GroupButtonProps {
  readonly sign: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

function GroupButton({ sign, name, isOn, onClick }: GroupButtonProps) {
  return (
    <button type="button" className={styles.group} aria-pressed={isOn} aria-label={name} title={name} onClick={onClick}>
      {sign}
    </button>
  );
}

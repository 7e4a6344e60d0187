/** Every key of the app, in one table: the settings and the overlay on `?` are drawn from it. */

const isMac = /mac/i.test(navigator.platform);
const CTRL = isMac ? '⌘' : 'Ctrl';
const ALT = isMac ? '⌥' : 'Alt';
/** Written as a word of the language; the others are the same on every keyboard. */
export const SPACE = 'space';

/** Keys pressed together. */
type Chord = readonly string[];

/** Each action with the ways to it; its words are `settings:shortcuts.<action>`. */
export const shortcuts = {
  everywhere: {
    undo: [[CTRL, 'Z']],
    redo: [
      [CTRL, 'Shift', 'Z'],
      [CTRL, 'Y'],
    ],
    history: [[CTRL, 'Shift', 'H']],
    shortcuts: [['?']],
  },
  calendar: {
    today: [['T']],
    views: [['M'], ['W'], ['D'], ['L'], ['Q']],
    walk: [['←'], ['↑'], ['→'], ['↓']],
    turn: [['Page Up'], ['Page Down']],
    filters: [['F']],
    search: [['/']],
    openPost: [['Enter']],
    preview: [[SPACE]],
    newPost: [['N']],
    copyPost: [['C']],
    nextSlot: [['S']],
    spread: [['Shift', 'S']],
    removePost: [['Delete']],
    menu: [['Shift', 'F10']],
    selectAll: [[CTRL, 'A']],
    select: [
      [CTRL, 'Space'],
      ['Shift', '←'],
      ['Shift', '→'],
    ],
    stop: [['Esc']],
    movePost: [
      [ALT, '←'],
      [ALT, '↑'],
      [ALT, '→'],
      [ALT, '↓'],
    ],
    moveByMinute: [
      [ALT, 'Shift', '↑'],
      [ALT, 'Shift', '↓'],
    ],
  },
  editor: {
    editorPage: [[CTRL, 'Shift', 'E']],
    insertText: [[CTRL, 'Shift', 'I']],
    cropGuides: [['G']],
    moveInList: [
      [ALT, '←'],
      [ALT, '→'],
    ],
  },
  brief: {
    nextQuestion: [[CTRL, 'Enter']],
  },
} as const satisfies Record<string, Record<string, readonly Chord[]>>;

export type ShortcutGroup = keyof typeof shortcuts;
export type ShortcutAction = { [G in ShortcutGroup]: keyof (typeof shortcuts)[G] }[ShortcutGroup];

export const shortcutGroups = Object.keys(shortcuts) as ShortcutGroup[];

/** The actions of a group with the ways to each, in the order of the table. */
export function shortcutsOf(group: ShortcutGroup): [ShortcutAction, readonly Chord[]][] {
  return Object.entries<readonly Chord[]>(shortcuts[group]) as [ShortcutAction, readonly Chord[]][];
}

/** A chord as it is written in a hint: `Ctrl+Shift+H`. */
export const chordText = (chord: Chord): string => chord.join('+');

/** A library that the app carries, with its licence as its own package states it (SPDX). */
export interface Library {
  readonly name: string;
  readonly licence: string;
}

/** What runs on a person's machine; a test holds the list to the packages themselves. */
export const libraries: readonly Library[] = [
  { name: '@fontsource/inter', licence: 'OFL-1.1' },
  { name: '@mantine/core', licence: 'MIT' },
  { name: '@mantine/dates', licence: 'MIT' },
  { name: '@mantine/hooks', licence: 'MIT' },
  { name: '@mantine/notifications', licence: 'MIT' },
  { name: '@tabler/icons-react', licence: 'MIT' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: 'age-encryption', licence: 'BSD-3-Clause' },
  { name: 'better-sqlite3', licence: 'MIT' },
  { name: 'date-easter', licence: 'MIT' },
  { name: 'date-fns', licence: 'MIT' },
  { name: 'dayjs', licence: 'MIT' },
  { name: 'diff', licence: 'BSD-3-Clause' },
  { name: 'electron', licence: 'MIT' },
  { name: 'emojibase-data', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'file-type', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'mp4box', licence: 'BSD-3-Clause' },
  { name: 'music-metadata', licence: 'MIT' },
  { name: 'papaparse', licence: 'MIT' },
  { name: 'pdfjs-dist', licence: 'Apache-2.0' },
  { name: 'pino', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-big-calendar', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-i18next', licence: 'MIT' },
  { name: 'rrule', licence: 'BSD-3-Clause' },
  { name: 'saxen', licence: 'MIT' },
  { name: 'sharp', licence: 'Apache-2.0' },
  { name: 'temporal-polyfill', licence: 'MIT' },
  { name: 'unicode-segmenter', licence: 'MIT' },
  { name: 'uuid', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
];

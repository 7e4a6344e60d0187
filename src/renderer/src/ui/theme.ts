import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = [
  '#eceefb',
  '#d5d9f5',
  '#aab3eb',
  '#7d8ae2',
  '#5968d9',
  '#4454d2',
  '#3b4cca',
  '#2f3eb0',
  '#27359b',
  '#1c2a86',
];

/** Dark fields and buttons in the same cool greys as the tokens; Mantine's own lean to brown beside them. */
const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c9ced8',
  '#a3a8b3',
  '#7d838f',
  '#4a4f5a',
  '#343842',
  '#272b34',
  '#1e2128',
  '#16181d',
  '#101217',
];

/** Mantine in Rytm's colours: dense, calm, and readable at 200 % zoom. */
export const theme = createTheme({
  fontFamily: 'Inter, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  headings: { fontFamily: 'Inter, "Noto Sans", sans-serif', fontWeight: '650' },
  primaryColor: 'indigo',
  // White on either has 4.5 to 1; Mantine writes white on the filled primary colour in both themes.
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  // The brightest colour on which white still has 4.5 to 1; black goes on brighter ones.
  luminanceThreshold: 0.18,
  colors: { indigo, dark },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own surfaces and texts follow the tokens, so that a dialog and a card never differ by a shade. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--mute)',
    '--mantine-color-placeholder': 'var(--mute)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
  };
  return { variables: {}, light: shared, dark: shared };
};

import { expect, test } from 'vitest';
import { derivedText, kpiText } from './kpi.format.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  [12_345, 'count', 'pl', '12 345'],
  [123_450, 'money', 'pl', '1234,50 zł'],
  [3_600, 'seconds', 'en', '3,600 s'],
  [4, 'hours', 'pl', '4 h'],
  [0, 'count', 'pl', '0'],
  [null, 'money', 'pl', '–'],
] as const)('%s %s in %s', (value, unit, language, text) => {
  expect(plain(kpiText(value, unit, 'PLN', language))).toBe(text);
});

test.each([
  [0.0412, 'engagement_reach', 'pl', '4,12%'],
  [249.6, 'cpc', 'pl', '2,50 zł'],
  [9, 'roas', 'en', '9'],
  [-0.5, 'roi', 'en', '-50%'],
  [null, 'ctr', 'en', '–'],
] as const)('%s as %s in %s', (value, kpi, language, text) => {
  expect(plain(derivedText(value, kpi, 'PLN', language))).toBe(text);
});

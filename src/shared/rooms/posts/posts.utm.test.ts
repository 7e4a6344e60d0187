import { describe, expect, it } from 'vitest';
import {
  canTakeUtm,
  fillUtm,
  parseTemplate,
  readUtm,
  replaceLink,
  slugOf,
  withoutUtm,
  withUtm,
  writeTemplate,
} from './posts.utm.ts';

describe('a slug', () => {
  it.each([
    ['Dzień Kobiet 2027', 'dzien-kobiet-2027'],
    ['  ŻÓŁW & Łódź!  ', 'zolw-lodz'],
    ['post_v1.2', 'post_v1.2'],
    ['„Róża”', 'roza'],
    ['Весна', 'весна'],
    ['—', ''],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe('a template', () => {
  const fields = { network: 'instagram', campaign: 'Dzień Kobiet', date: '2027-03-08' };
  it.each([
    ['utm_source={network}&utm_medium=social', { source: 'instagram', medium: 'social' }],
    ['?UTM_Campaign={campaign}-{date}', { campaign: 'dzien-kobiet-2027-03-08' }],
    ['utm_term=Żółte+tulipany', { term: 'zolte-tulipany' }],
    ['utm_source=&utm_id=7&x=1', {}],
    ['', {}],
  ])('%j gives %j', (template, values) => {
    expect(fillUtm(parseTemplate(template), fields)).toEqual(values);
  });

  it('leaves out what a field leaves empty', () => {
    expect(fillUtm({ campaign: '{campaign}' }, { ...fields, campaign: '' })).toEqual({});
  });

  it('is written as it is read', () => {
    const written = writeTemplate({ term: 'a b', source: '{network}', medium: ' ' });
    expect(written).toBe('utm_source={network}&utm_term=a b');
    expect(parseTemplate(written)).toEqual({ source: '{network}', term: 'a b' });
  });
});

describe('a link', () => {
  it.each([
    ['https://a.pl', 'https://a.pl?utm_source=x&utm_medium=social'],
    ['a.pl/oferta', 'a.pl/oferta?utm_source=x&utm_medium=social'],
    ['https://a.pl/?id=1&b=%C5%82', 'https://a.pl/?id=1&b=%C5%82&utm_source=x&utm_medium=social'],
    ['https://a.pl/s#opis', 'https://a.pl/s?utm_source=x&utm_medium=social#opis'],
    ['https://a.pl?utm_source=fb&utm_term=t#a', 'https://a.pl?utm_term=t&utm_source=x&utm_medium=social#a'],
    ['https://a.pl?', 'https://a.pl?utm_source=x&utm_medium=social'],
    ['https://żółw.pl/ł', 'https://żółw.pl/ł?utm_source=x&utm_medium=social'],
  ])('%s becomes %s', (link, tagged) => {
    expect(withUtm(link, { source: 'x', medium: 'social' })).toBe(tagged);
    // Doing it again changes nothing.
    expect(withUtm(tagged, { source: 'x', medium: 'social' })).toBe(tagged);
  });

  it('carries values of other scripts encoded', () => {
    expect(withUtm('https://a.pl', { campaign: 'весна' })).toBe(
      'https://a.pl?utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0',
    );
    expect(readUtm('https://a.pl?utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0')).toEqual({ campaign: 'весна' });
    expect(readUtm('https://a.pl?utm_campaign=%')).toEqual({ campaign: '%' });
  });

  it('loses its parameters and nothing else', () => {
    expect(withoutUtm('https://a.pl/?id=1&utm_source=x&UTM_TERM=y#z')).toBe('https://a.pl/?id=1#z');
  });

  it.each([
    ['https://a.pl', true],
    ['a.pl/oferta?x=1', true],
    [' https://a.pl ', true],
    ['', false],
    ['oferta', false],
    ['a.pl i b.pl', false],
    ['mailto:', false],
  ])('%j can take parameters: %j', (link, can) => {
    expect(canTakeUtm(link)).toBe(can);
  });

  it('is replaced in a text wherever it stands, with other parameters too', () => {
    const text = 'Więcej: https://a.pl/s?utm_source=fb, i https://a.pl/inne (https://a.pl/s).';
    expect(replaceLink(text, 'https://a.pl/s', 'https://a.pl/s?utm_source=x')).toBe(
      'Więcej: https://a.pl/s?utm_source=x, i https://a.pl/inne (https://a.pl/s?utm_source=x).',
    );
  });
});

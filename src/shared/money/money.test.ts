import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, decimalText, formatMoney, money, parseMoney, sumMoney } from './money.ts';

const NO_BREAK = '\u00a0';

test.each([
  ['1 234,50', 'PLN', 123450],
  [`1${NO_BREAK}234,50${NO_BREAK}zł`, 'PLN', 123450],
  ['1\u202f234,50', 'PLN', 123450],
  ['1.234,50', 'PLN', 123450],
  ['1,234.50', 'PLN', 123450],
  ["1'234.50", 'PLN', 123450],
  ['1234', 'PLN', 123400],
  ['1234,5', 'PLN', 123450],
  ['1,234', 'PLN', 123400],
  ['1.234.567', 'PLN', 123456700],
  ['0,05', 'PLN', 5],
  ['-5', 'PLN', -500],
  ['−5,25', 'PLN', -525],
  ['-0', 'PLN', 0],
  ['99 PLN', 'PLN', 9900],
  ['€ 99', 'EUR', 9900],
  ['1500', 'JPY', 1500],
  ['1,500', 'JPY', 1500],
  ['15,00', 'JPY', null],
  ['99 €', 'PLN', null],
  ['1,23456', 'PLN', null],
  ['1.23,45', 'PLN', null],
  ['1,2,3', 'PLN', null],
  ['12,34,567', 'PLN', null],
  [',50', 'PLN', null],
  ['5-5', 'PLN', null],
  ['1e5', 'PLN', null],
  ['', 'PLN', null],
  ['99999999999999999', 'PLN', null],
])('%j in %s is %j minor units', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toEqual(minor === null ? null : { minor, currency });
});

test.each([
  [123450, 'PLN', `1234,50${NO_BREAK}zł`, `PLN${NO_BREAK}1,234.50`],
  [1234500, 'PLN', `12${NO_BREAK}345,00${NO_BREAK}zł`, `PLN${NO_BREAK}12,345.00`],
  [-5, 'EUR', `-0,05${NO_BREAK}€`, '-€0.05'],
  [1500, 'JPY', `1500${NO_BREAK}JPY`, 'JP¥1,500'],
])('%i minor units of %s read „%s” and "%s"', (minor, currency, polish, english) => {
  expect(formatMoney(money(minor, currency), 'pl')).toBe(polish);
  expect(formatMoney(money(minor, currency), 'en')).toBe(english);
});

test('amounts add up exactly, in one currency only', () => {
  expect(addMoney(money(10, 'PLN'), money(20, 'PLN'))).toEqual({ minor: 30, currency: 'PLN' });
  expect(sumMoney([], 'EUR')).toEqual({ minor: 0, currency: 'EUR' });
  expect(() => addMoney(money(10, 'PLN'), money(20, 'EUR'))).toThrow(RangeError);
  expect(() => money(0.5, 'PLN')).toThrow(RangeError);
});

test('what is written can be read again', () => {
  const currency = fc.constantFrom('PLN', 'EUR', 'JPY', 'CZK');
  fc.assert(
    fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
      const amount = money(minor === 0 ? 0 : minor, code);
      expect(parseMoney(decimalText(amount), code)).toEqual(amount);
      expect(parseMoney(formatMoney(amount, 'pl'), code)).toEqual(amount);
    }),
  );
});

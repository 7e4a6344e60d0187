import { expect, test } from 'vitest';
import { externalAddress } from './origin.ts';

test.each([
  ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
  ['mailto:ola@example.com', 'mailto:ola@example.com'],
  ['HTTPS://Example.com', 'https://example.com/'],
  ['http://example.com', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['https://user:secret@example.com', null],
  ['https:', null],
  ['mailto:', null],
  ['ms-msdt:/id', null],
  ['example.com', null],
])('the system is given %s as %s', (url, address) => expect(externalAddress(url)).toBe(address));

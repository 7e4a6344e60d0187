import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUESTIONS } from '#shared/rooms/briefs/briefs.questions.ts';
import { ANSWER_LIMIT } from '#shared/rooms/briefs/briefs.schema.ts';
import { writeDocx } from '../../office/docx.write.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { visibleText } from '../../testing/reports.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' })).id;
});
afterEach(() => rytm.close());

async function upload(name: string, bytes: Uint8Array): Promise<string> {
  const { uploadId } = await rytm.call('uploads.begin', { name, bytes: bytes.length });
  if (bytes.length > 0) {
    await rytm.call('uploads.append', { uploadId, offset: 0, base64: Buffer.from(bytes).toString('base64') });
  }
  return uploadId;
}

const inspect = async (name: string, bytes: Uint8Array) =>
  rytm.call('briefs.inspect', { clientId, uploadId: await upload(name, bytes) });
const answers = async () => (await rytm.call('briefs.get', { clientId })).answers.map(({ answer }) => answer);
const formBytes = async (language: 'pl' | 'en') =>
  Buffer.from((await rytm.call('briefs.form', { clientId, language })).base64, 'base64');

/** The form as a client sends it back: each field with what they wrote. */
function filledIn(fields: Record<string, string>): Uint8Array {
  const blocks = Object.entries(fields).map(([tag, text]) => {
    return { kind: 'field', tag: `rytm:${tag}`, name: tag, text, placeholder: '…' } as const;
  });
  return writeDocx({ title: 'Brief', language: 'pl', blocks });
}

describe('the form to fill in', () => {
  it.each(['pl', 'en'] as const)('brings every answer back as it was, in %s', async (language) => {
    const texts = [
      'Na bukietach\n\ni wieńcach',
      'نبيع الزهور',
      '💐👩‍🌾',
      'Zażółć gęślą jaźń. '.repeat(500).trim(),
      '<w:t>&',
    ];
    for (const [index, question] of QUESTIONS.entries()) {
      await rytm.call('briefs.answer', { clientId, question, answer: texts[index % texts.length] ?? '' });
    }
    const preview = await inspect('brief.docx', await formBytes(language));
    expect(preview.found.map(({ outcome }) => outcome)).toEqual(QUESTIONS.map(() => 'same'));
    expect(preview.unplaced).toEqual([]);
  });

  it('holds nothing to read while nobody wrote anything into it', async () => {
    const uploadId = await upload('brief.docx', await formBytes('pl'));
    expect((await rytm.fault('briefs.inspect', { clientId, uploadId })).code).toBe('briefs.nothing-found');
  });

  it('loses nothing that was written beside a field', async () => {
    const bytes = writeDocx({
      title: 'Brief',
      language: 'pl',
      blocks: [
        { kind: 'question', text: '1. Na czym firma będzie zarabiać?' },
        { kind: 'field', tag: 'rytm:business.earn', name: 'x', text: 'Na bukietach', placeholder: '…' },
        { kind: 'text', text: 'i na wieńcach' },
      ],
    });
    const { found } = await inspect('brief.docx', bytes);
    expect(found.map(({ found: text }) => text)).toEqual(['Na bukietach\n\ni na wieńcach']);
  });

  it('is called after its client and speaks the client’s language unless told otherwise', async () => {
    expect((await rytm.call('briefs.form', { clientId })).fileName).toBe('Brief – Kwiaciarnia Róża.docx');
    const { html, fileName, language } = await rytm.call('briefs.document', { clientId });
    expect([fileName, language]).toEqual(['Brief – Kwiaciarnia Róża.pdf', 'pl']);
    const text = visibleText(html);
    expect(text).toContain('Na czym firma będzie zarabiać?');
    expect(visibleText((await rytm.call('briefs.document', { clientId, language: 'en' })).html)).toContain(
      'Who are the customers that the company earns on?',
    );
  });

  it('is printed with the answers given so far', async () => {
    await rytm.call('briefs.answer', { clientId, question: 'marketing.offer', answer: '<b>Bukiety</b>' });
    const { html } = await rytm.call('briefs.document', { clientId });
    expect(html).toContain('&lt;b&gt;Bukiety&lt;/b&gt;');
  });
});

describe('answers that come back', () => {
  it.each([
    ['brief.txt', strToU8('1. Na czym firma będzie zarabiać?\r\nBukiety\r\n\r\nWhy do customers buy?\r\nWesela')],
    [
      'brief.csv',
      strToU8('Nr;Pytanie;Odpowiedź\r\n1;Na czym firma będzie zarabiać?;Bukiety\r\n7;marketing.reasons;Wesela\r\n'),
    ],
    [
      'brief.TXT',
      new Uint8Array(
        Buffer.from('\ufeffNa czym firma będzie zarabiać?\nBukiety\nDlaczego klienci kupują?\nWesela', 'utf16le'),
      ),
    ],
    [
      'brief.docx',
      filledIn({ 'business.earn': 'Bukiety', 'marketing.reasons': 'Wesela', 'business.capital': ' ', other: 'x' }),
    ],
  ])('in %s are found', async (name, bytes) => {
    const { found, file } = await inspect(name, bytes);
    expect(file).toBe(name);
    expect(found.map(({ question, found: text, outcome }) => [question, text, outcome])).toEqual([
      ['business.earn', 'Bukiety', 'new'],
      ['marketing.reasons', 'Wesela', 'new'],
    ]);
  });

  it('stand beside those that are there, are taken as chosen, and are one step of history', async () => {
    for (const question of ['business.earn', 'business.amount', 'business.capital'] as const) {
      await rytm.call('briefs.answer', { clientId, question, answer: `Dawne ${question}` });
    }
    const before = dumpStore(rytm.profile);
    const bytes = filledIn({
      'business.earn': 'Nowe 1',
      'business.amount': 'Nowe 2',
      'business.capital': 'Nowe 3',
      'business.investing': 'Nowe 4',
      'marketing.offer': 'x'.repeat(ANSWER_LIMIT + 1),
    });
    const preview = await inspect('brief.docx', bytes);
    expect(preview.found.map(({ outcome }) => outcome)).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'new',
      'too-long',
    ]);
    expect(preview.found[0]).toMatchObject({ current: 'Dawne business.earn', found: 'Nowe 1' });
    expect(dumpStore(rytm.profile)).toBe(before);

    // What cannot be stored is not taken, whatever was chosen.
    const choices = { 'business.earn': 'found', 'business.amount': 'both', 'marketing.offer': 'found' } as const;
    const uploadId = await upload('brief.docx', bytes);
    expect(await rytm.call('briefs.import', { clientId, uploadId, choices })).toEqual({ taken: 3 });
    expect((await answers()).slice(0, 5)).toEqual([
      'Nowe 1',
      '',
      'Dawne business.amount\n\nNowe 2',
      'Dawne business.capital',
      'Nowe 4',
    ]);
    expect((await rytm.call('history.list', {}))[0]).toMatchObject({ name: 'briefs.import', params: { count: 3 } });
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('may be pasted; what belongs to no question is shown', async () => {
    const text = 'Dzień dobry,\nodsyłam.\n> Na czym firma będzie zarabiać?\nBukiety';
    const preview = await rytm.call('briefs.inspect', { clientId, text });
    expect(preview).toMatchObject({ file: null, unplaced: ['Dzień dobry,', 'odsyłam.'] });
    expect(await rytm.call('briefs.import', { clientId, text })).toEqual({ taken: 1 });
    const before = await rytm.call('history.state', {});
    expect(await rytm.call('briefs.import', { clientId, text })).toEqual({ taken: 0 });
    expect(await rytm.call('history.state', {})).toEqual(before);
  });
});

describe('what holds no answers', () => {
  it.each([
    ['empty.txt', new Uint8Array(), 'briefs.empty', {}],
    ['text.txt', strToU8('Dzień dobry, odpowiem jutro.'), 'briefs.nothing-found', {}],
    ['brief.docx', strToU8('%PDF-1.7 …'), 'briefs.damaged', {}],
    ['brief.docx', strToU8('{\\rtf1 Bukiety}'), 'briefs.not-a-brief', { found: 'RTF' }],
    ['brief.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'briefs.old-office', {}],
    ['brief.zip', zipSync({ 'a.txt': strToU8('a') }), 'briefs.not-a-brief', { found: 'ZIP' }],
    ['cut.docx', filledIn({ 'business.earn': 'Bukiety' }).subarray(0, 700), 'briefs.damaged', {}],
    [
      'page.txt',
      strToU8('<!doctype html><p>Na czym firma będzie zarabiać?</p>'),
      'briefs.not-a-brief',
      { found: 'HTML' },
    ],
    ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 }), 'briefs.bomb', {}],
  ])('%s is refused in words', async (name, bytes, code, params) => {
    const uploadId = await upload(name, bytes);
    expect(await rytm.fault('briefs.inspect', { clientId, uploadId })).toMatchObject({ code, params });
  });

  it('is refused also when it is nothing at all, or more than 20 MB', async () => {
    expect((await rytm.fault('briefs.inspect', { clientId })).code).toBe('briefs.nothing-given');
    expect((await rytm.fault('briefs.inspect', { clientId, text: ' \n' })).code).toBe('briefs.nothing-given');
    const { uploadId } = await rytm.call('uploads.begin', { name: 'film.txt', bytes: 21 * 1024 * 1024 });
    const piece = Buffer.alloc(3 * 1024 * 1024, 65).toString('base64');
    for (let at = 0; at < 7; at += 1) {
      await rytm.call('uploads.append', { uploadId, offset: at * 3 * 1024 * 1024, base64: piece });
    }
    expect((await rytm.fault('briefs.inspect', { clientId, uploadId })).code).toBe('briefs.too-large');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUESTIONS } from '#shared/rooms/briefs/briefs.questions.ts';
import { ANSWER_LIMIT } from '#shared/rooms/briefs/briefs.schema.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' })).id;
});
afterEach(() => rytm.close());

const question = 'business.earn';
const get = () => rytm.call('briefs.get', { clientId });
const answerOf = async (name: string) => (await get()).answers.find((answer) => answer.question === name);

describe('a brief', () => {
  it('of a new client asks everything, knows nothing and lets no plan be final', async () => {
    const brief = await get();
    expect(brief.answers.map((answer) => answer.question)).toEqual([...QUESTIONS]);
    expect(brief.answers.every(({ answer, rev, uses }) => answer === '' && rev === null && uses.length === 0)).toBe(
      true,
    );
    expect(brief).toMatchObject({ reason: '', reasonRev: null });
    expect(brief.progress).toMatchObject({ state: 'empty', answered: 0, allowsFinal: false, missing: [...QUESTIONS] });
  });

  it('takes answers one by one, and is complete when all are there', async () => {
    for (const asked of QUESTIONS) {
      await rytm.call('briefs.answer', { clientId, question: asked, answer: `O ${asked}`, rev: null });
    }
    expect((await get()).progress).toMatchObject({ state: 'complete', missing: [], allowsFinal: true });
    const changed = await rytm.call('briefs.answer', { clientId, question, answer: '', rev: 1 });
    expect(changed.progress).toMatchObject({ state: 'partial', missing: [question], allowsFinal: false });
  });

  it.each([
    ['ten thousand characters', 'Zażółć gęślą jaźń. '.repeat(526)],
    ['right to left', 'نبيع الزهور في وودج\nועוד זרים'],
    ['emoji', '🌷👩‍🌾 bukiety 💐'],
    ['what looks like markup', '<script>alert("x")</script> {{client}} $t(a)'],
  ])('keeps %s to the letter', async (_case, text) => {
    await rytm.call('briefs.answer', { clientId, question, answer: text });
    await rytm.restart();
    expect(await answerOf(question)).toMatchObject({ answer: text, rev: 1 });
  });

  it('refuses an answer that is too long, a question that is none, and an older revision', async () => {
    const long = { clientId, question, answer: 'x'.repeat(ANSWER_LIMIT + 1) };
    expect((await rytm.fault('briefs.answer', long)).kind).toBe('invalid');
    expect((await rytm.fault('briefs.answer', { clientId, question: 'business.luck', answer: 'x' })).kind).toBe(
      'invalid',
    );
    await rytm.call('briefs.answer', { clientId, question, answer: 'Bukiety', rev: null });
    for (const rev of [null, 4]) {
      const fault = await rytm.fault('briefs.answer', { clientId, question, answer: 'Wieńce', rev });
      expect(fault).toMatchObject({ kind: 'stale', code: 'briefs.stale' });
    }
    expect(await answerOf(question)).toMatchObject({ answer: 'Bukiety' });
  });

  it('is one step of history per answer, however it was typed, and is taken back to the byte', async () => {
    const before = dumpStore(rytm.profile);
    await rytm.call('briefs.answer', { clientId, question, answer: 'Buk' });
    await rytm.call('briefs.answer', { clientId, question, answer: 'Bukiety' });
    await rytm.call('briefs.update', { clientId, reason: 'Klient nie ma strategii.', rev: null });
    await rytm.call('history.undo', {});
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('lets a plan be final for a reason that is stated, until it is taken back', async () => {
    const reason = 'Klient nie ma strategii.';
    const excused = await rytm.call('briefs.update', { clientId, reason, rev: null });
    expect(excused).toMatchObject({ reason, reasonRev: 1, progress: { state: 'empty', allowsFinal: true } });
    expect((await rytm.fault('briefs.update', { clientId, reason: 'x', rev: null })).code).toBe('briefs.stale');
    const back = await rytm.call('briefs.update', { clientId, reason: ' ', rev: 1 });
    expect(back.progress.allowsFinal).toBe(false);
  });

  it('is listed for every client, and goes with its client for good', async () => {
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    await rytm.call('clients.archive', { id: other.id });
    await rytm.call('briefs.answer', { clientId, question, answer: 'Bukiety' });
    await rytm.call('briefs.update', { clientId: other.id, reason: 'Znajomy.' });
    const listed = await rytm.call('briefs.list', {});
    expect(listed.map(({ clientId: id, progress }) => [id, progress.answered, progress.allowsFinal])).toEqual([
      [clientId, 1, false],
      [other.id, 0, true],
    ]);
    await rytm.call('clients.remove', { id: clientId });
    expect((await rytm.fault('briefs.get', { clientId })).code).toBe('clients.missing');
    expect(await rytm.call('briefs.list', {})).toHaveLength(1);
    await rytm.call('trash.empty', {});
    expect(dumpStore(rytm.profile)).not.toContain('Bukiety');
    expect(await rytm.call('system.check', {})).toMatchObject({ ok: true });
  });
});

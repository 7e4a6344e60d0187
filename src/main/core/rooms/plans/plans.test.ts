import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QUESTIONS } from '#shared/rooms/briefs/briefs.questions.ts';
import { EMPTY_PLAN, sharesSum } from '#shared/rooms/plans/plans.rules.ts';
import { PLAN_TEMPLATES, PlanContent, type PlanGoal } from '#shared/rooms/plans/plans.schema.ts';
import { groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import { readDocx } from '../../office/docx.read.ts';
import { dumpStore } from '../../testing/dump.ts';
import { openTestCore, type TestCore } from '../../testing/open-core.ts';
import { visibleText } from '../../testing/reports.ts';

let rytm: TestCore;
let clientId: string;
beforeEach(async () => {
  rytm = await openTestCore();
  clientId = (await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', currency: 'PLN' })).id;
});
afterEach(() => rytm.close());

const spring = { name: 'Wiosna w kwiaciarni', startsOn: '2027-03-01', endsOn: '2027-05-31' };
const create = () => rytm.call('plans.create', { clientId, ...spring });
const goal = (changes: Partial<PlanGoal> = {}): PlanGoal => ({
  id: '019a0000-0000-7000-8000-000000000001',
  text: 'Więcej zamówień',
  measure: 'zamówienia w miesiącu',
  baseline: '80',
  target: '120',
  date: '2027-05-31',
  serves: '',
  source: null,
  ...changes,
});
const excuse = () => rytm.call('briefs.update', { clientId, reason: 'Strategia jest w umowie.' });

describe('a plan', () => {
  it('begins empty, in the client’s currency, as the draft of its first version', async () => {
    const plan = await create();
    expect(plan).toMatchObject({ ...spring, currency: 'PLN', status: 'draft', version: 1, content: EMPTY_PLAN });
    expect(await rytm.call('plans.list', { clientId })).toEqual([plan]);
  });

  it('keeps whole blocks, leaves the others alone, and refuses an older revision', async () => {
    const { id } = await create();
    await rytm.call('plans.update', { id, rev: 1, content: { goals: [goal()] } });
    const plan = await rytm.call('plans.update', {
      id,
      rev: 2,
      content: { kpi: { targets: [], notes: 'Zamówienia' } },
    });
    expect(plan.content).toEqual({ ...EMPTY_PLAN, goals: [goal()], kpi: { targets: [], notes: 'Zamówienia' } });
    expect(await rytm.fault('plans.update', { id, rev: 1, name: 'Inny' })).toMatchObject({ code: 'plans.stale' });
  });

  it('refuses a period in the wrong order, a tool against the law, and another client’s channel, and is left as it was', async () => {
    const plan = await create();
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    const channel = await rytm.call('channels.create', { clientId: other.id, network: 'instagram' });
    const black = { ads: [{ id: clientId, tool: 'hacking', text: '', acknowledgement: 'tak' }] };
    const foreign = { channels: [{ channelId: channel.id, purpose: '' }] };
    const faults = [
      await rytm.fault('plans.update', { id: plan.id, endsOn: '2027-01-01' }),
      await rytm.fault('plans.update', { id: plan.id, endsOn: '9999-12-31' }),
      await rytm.fault('plans.update', { id: plan.id, content: black }),
      await rytm.fault('plans.update', { id: plan.id, content: foreign }),
    ];
    expect(faults.map(({ code }) => code)).toEqual([
      'plans.ends-before-it-starts',
      'plans.too-long',
      'plans.black-tool',
      'plans.foreign-channel',
    ]);
    expect(await rytm.call('plans.get', { id: plan.id })).toEqual(plan);
  });

  it('that names a channel which was removed since can still be edited, and loses it for good', async () => {
    const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const { id } = await create();
    const row = { channelId, purpose: 'Inspiracje' };
    await rytm.call('plans.update', { id, content: { channels: [row] } });
    await rytm.call('channels.remove', { id: channelId });
    const channels = [{ ...row, purpose: 'Sprzedaż' }];
    expect((await rytm.call('plans.update', { id, content: { channels } })).content.channels).toEqual(channels);
    await rytm.call('plans.update', { id, content: { channels: [] } });
    expect(await rytm.fault('plans.update', { id, content: { channels } })).toMatchObject({
      code: 'plans.foreign-channel',
    });
  });

  it('and all that was done to it is taken back to the byte', async () => {
    await excuse();
    const before = dumpStore(rytm.profile);
    const { id } = await create();
    await rytm.call('plans.update', { id, content: { goals: [goal()] } });
    await rytm.call('plans.send', { id });
    await rytm.call('plans.agree', { id });
    await rytm.call('plans.update', { id, name: 'Wiosna 2' });
    await rytm.call('plans.remove', { id });
    expect(await rytm.call('plans.list', {})).toEqual([]);
    for (let step = 0; step < 6; step += 1) await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('goes and comes back with its client', async () => {
    const { id } = await create();
    await rytm.call('clients.remove', { id: clientId });
    expect(await rytm.call('plans.list', {})).toEqual([]);
    expect(await rytm.fault('plans.get', { id })).toMatchObject({ code: 'plans.missing' });
    await rytm.call('history.undo', {});
    expect((await rytm.call('plans.get', { id })).name).toBe(spring.name);
  });
});

describe('a version', () => {
  it('is not sent without the brief or a stated reason, nor with a risk that nobody has acknowledged', async () => {
    const { id } = await create();
    expect(await rytm.fault('plans.send', { id })).toMatchObject({ kind: 'refused', code: 'plans.brief' });
    for (const question of QUESTIONS) await rytm.call('briefs.answer', { clientId, question, answer: 'Tak.' });
    const spam = { id: clientId, tool: 'spam' as const, text: '', acknowledgement: '' };
    await rytm.call('plans.update', { id, content: { ads: [spam] } });
    expect(await rytm.fault('plans.send', { id })).toMatchObject({ code: 'plans.grey-tools' });
    await rytm.call('plans.update', { id, content: { ads: [{ ...spam, acknowledgement: 'Anna Nowak, 2 marca' }] } });
    expect((await rytm.call('plans.send', { id })).status).toBe('sent');
  });

  it('that was sent is frozen; the next edit opens the next one', async () => {
    await excuse();
    const { id } = await create();
    await rytm.call('plans.update', { id, content: { goals: [goal()] } });
    expect(await rytm.fault('plans.agree', { id })).toMatchObject({ code: 'plans.not-sent' });
    await rytm.call('plans.send', { id });
    expect(await rytm.fault('plans.send', { id })).toMatchObject({ code: 'plans.sent-already' });
    expect((await rytm.call('plans.agree', { id })).status).toBe('agreed');
    const edited = await rytm.call('plans.update', { id, content: { goals: [goal({ target: '150' })] } });
    expect(edited).toMatchObject({ status: 'draft', version: 2 });
    const [sent] = await rytm.call('plans.versions', { id });
    expect(sent).toMatchObject({ version: 1, content: { goals: [{ target: '120' }] } });
    expect(sent?.agreedAt).not.toBeNull();
  });
});

describe('a plan that begins from another', () => {
  it('has rows of its own whose ties follow, and channels only for the same client', async () => {
    const channel = await rytm.call('channels.create', { clientId, network: 'instagram' });
    const { id } = await create();
    const task = { id: clientId, aspect: 'sales' as const, text: 'Sprzedaż', goalIds: [goal().id] };
    const channels = [{ channelId: channel.id, purpose: 'Inspiracje' }];
    await rytm.call('plans.update', { id, content: { goals: [goal()], tasks: [task], channels } });
    const copy = await rytm.call('plans.create', { clientId, ...spring, from: id });
    expect(copy.content.goals[0]?.id).not.toBe(goal().id);
    expect(copy.content.tasks[0]?.goalIds).toEqual([copy.content.goals[0]?.id]);
    expect(copy.content.channels).toEqual(channels);
    const other = await rytm.call('clients.create', { name: 'Kawiarnia' });
    expect((await rytm.call('plans.create', { clientId: other.id, ...spring, from: id })).content.channels).toEqual([]);
  });

  for (const language of ['pl', 'en'] as const) {
    for (const template of PLAN_TEMPLATES) {
      it(`that ships is whole: ${template} in ${language}`, async () => {
        const { content } = await rytm.call('plans.create', { clientId, ...spring, template, language });
        expect(PlanContent.parse(content)).toEqual(content);
        expect(sharesSum(content)).toBe(100);
        const goalIds = new Set(content.goals.map(({ id }) => id));
        expect(content.tasks.every((task) => task.goalIds.every((id) => goalIds.has(id)))).toBe(true);
        expect(new Set(content.tasks.map(({ aspect }) => aspect)).size).toBe(5);
      });
    }
  }
});

describe('a month laid out from a plan', () => {
  const slots = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => ['09:00', '18:00'].map((time) => ({ weekday, time })));
  const APRIL = { from: '2027-04-01', to: '2027-04-30' };
  const named = async (id: string) => {
    const { places } = await rytm.call('plans.layOut', { id, ...APRIL });
    const title = { digest: 'Podsumowanie miesiąca' } as Record<string, string>;
    return places.map((place) => ({ ...place, title: title[place.purpose ?? ''] ?? '' }));
  };
  const rhythm = [
    'day-few',
    'day-many',
    'week-article',
    'week-album',
    'month-digest',
    'own-date',
    'clash',
    'on-holiday',
  ];

  it('keeps every rule of the rhythm that the calendar watches, and is one step', async () => {
    await excuse();
    await rytm.call('clients.update', { id: clientId, cadence: { yearReport: false } });
    for (const network of ['instagram', 'blog'] as const)
      await rytm.call('channels.create', { clientId, network, slots });
    await rytm.call('ownDates.create', { clientId, name: 'Urodziny', date: '2027-04-20' });
    const { id } = await create();
    const cadence = { dayMin: 1, dayMax: 3 };
    await rytm.call('plans.update', { id, content: { content: { cadence, notes: '' } } });
    await rytm.call('plans.send', { id });
    await rytm.call('plans.agree', { id });
    const before = dumpStore(rytm.profile);
    const warned = async () =>
      (await rytm.call('warnings.list', { clientId, ...APRIL }))
        .map(({ code }) => code)
        .filter((code) => rhythm.includes(code));
    expect(new Set(await warned())).toEqual(new Set(['day-few', 'own-date', 'week-article']));
    const places = await named(id);
    const posts = await rytm.call('plans.layOutApply', { id, places });
    expect(posts.every(({ isPlaceholder }) => isPlaceholder)).toBe(true);
    // Easter is in March: April has no public holiday, so that no day stays empty.
    expect(await warned()).toEqual([]);
    expect((await rytm.call('plans.layOut', { id, ...APRIL })).places, 'nothing is left to add').toEqual([]);
    await rytm.call('history.undo', {});
    expect(dumpStore(rytm.profile)).toBe(before);
  });

  it('uses the plan’s own channels and shares, says what has no slots, and refuses days beyond the plan', async () => {
    const { id: named } = await rytm.call('channels.create', { clientId, network: 'instagram', slots });
    await rytm.call('channels.create', { clientId, network: 'facebook', slots });
    const { id: bare } = await rytm.call('channels.create', { clientId, network: 'tiktok' });
    const { id } = await create();
    const shares = { commercial: { percent: 100, purpose: '' } };
    const principles = { ...EMPTY_PLAN.principles, shares };
    await rytm.call('plans.update', { id, content: { principles, channels: [{ channelId: named, purpose: '' }] } });
    const { places } = await rytm.call('plans.layOut', { id, ...APRIL });
    expect(new Set(places.map(({ channelId }) => channelId))).toEqual(new Set([named]));
    expect(places.every(({ contentType }) => groupOf(contentType ?? '') === 'commercial')).toBe(true);
    await rytm.call('plans.update', { id, content: { channels: [{ channelId: bare, purpose: '' }] } });
    expect(await rytm.call('plans.layOut', { id, ...APRIL })).toMatchObject({ places: [], hasSlots: false });
    rytm.pass(Date.UTC(2027, 3, 29, 12) - Date.UTC(2026, 10, 12, 9));
    const { closed, short } = await rytm.call('plans.layOut', { id, ...APRIL });
    expect([closed, short.length], 'of days that are over nothing is missing').toEqual([[], 2]);
    expect(await rytm.fault('plans.layOut', { id, from: '2027-04-01', to: '2027-06-01' })).toMatchObject({
      code: 'plans.outside-period',
    });
  });

  it('does not come half: a slot that was taken since stops all of it', async () => {
    const { id: channelId } = await rytm.call('channels.create', { clientId, network: 'instagram', slots });
    const { id } = await create();
    const places = await named(id);
    const [, second] = places;
    await rytm.call('posts.create', { clientId, date: second?.date, time: second?.time, channels: [{ channelId }] });
    const before = dumpStore(rytm.profile);
    expect(await rytm.fault('plans.layOutApply', { id, places })).toMatchObject({ kind: 'stale', code: 'slots.taken' });
    expect(dumpStore(rytm.profile)).toBe(before);
  });
});

describe('the brief', () => {
  it('says which plan quotes an answer', async () => {
    const { id } = await create();
    await rytm.call('plans.update', { id, content: { goals: [goal({ source: 'business.amount' })] } });
    const { answers } = await rytm.call('briefs.get', { clientId });
    expect(answers.find(({ question }) => question === 'business.amount')?.uses).toEqual([
      { question: 'business.amount', planId: id, plan: spring.name, block: 'goals' },
    ]);
  });
});

describe('the printed plan', () => {
  const FORBIDDEN = /NaN|undefined|null|∞|plans\.|vocabulary\./;

  it('has every filled block in the chosen language, the risk in words, and no key', async () => {
    await rytm.call('channels.create', { clientId, network: 'instagram', handle: '@roza' });
    for (const language of ['pl', 'en'] as const) {
      const { id } = await rytm.call('plans.create', { clientId, ...spring, template: 'local-service', language });
      const ads = [{ id: clientId, tool: 'spam' as const, text: '', acknowledgement: 'Anna Nowak' }];
      await rytm.call('plans.update', { id, content: { ads } });
      const document = await rytm.call('plans.document', { id, language });
      const text = visibleText(document.html);
      expect(text).not.toMatch(FORBIDDEN);
      for (const words of {
        pl: ['Cele marketingowe', 'Promocja bez treści', 'Szkic'],
        en: ['Marketing goals', 'Promotion without content', 'Draft'],
      }[language])
        expect(text).toContain(words);
      expect(text).toContain('Anna Nowak');
      // The Word file says all that the paper says.
      const { fileName, base64 } = await rytm.call('plans.word', { id, language });
      expect(fileName).toMatch(/\.docx$/);
      const read = readDocx(Buffer.from(base64, 'base64'));
      const words = read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
      for (const { text: goalText } of (await rytm.call('plans.get', { id })).content.goals)
        expect(words).toContain(goalText.replaceAll(/\s+/g, ' ').trim());
      expect(words).toContain('Anna Nowak');
      expect(words).not.toMatch(FORBIDDEN);
    }
  });

  it('keeps the longest, the strangest and hostile text as text', async () => {
    const long = `${'Żółw '.repeat(2_000)}</style><script>alert(1)</script> שלום 🌷`;
    const { id } = await create();
    await rytm.call('plans.update', {
      id,
      content: { goals: [goal({ text: long })], kpi: { targets: [], notes: long } },
    });
    const { html } = await rytm.call('plans.document', { id });
    expect(html).not.toContain('<script');
    expect(visibleText(html)).toContain('שלום 🌷');
    expect((await rytm.call('plans.get', { id })).content.goals[0]?.text).toBe(long);
  });
});

import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import englishCommon from '../../src/shared/locales/en/common.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import polishCommon from '../../src/shared/locales/pl/common.json' with { type: 'json' };
import type { Channel } from '../../src/shared/rooms/channels/channels.schema.ts';
import type { Client } from '../../src/shared/rooms/clients/clients.schema.ts';
import type { Post } from '../../src/shared/rooms/posts/posts.schema.ts';
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

// The days are far ahead, since a drop on the past asks first; 2037 has the weekdays of 2026.
type Language = 'pl' | 'en';
type View = 'month' | 'week' | 'day' | 'list';

const TEXTS = {
  pl: { calendar: polish, common: polishCommon },
  en: { calendar: english, common: englishCommon },
} as const;

interface Seed {
  readonly language?: Language;
  readonly view?: View;
  readonly date?: string;
  readonly posts: readonly { readonly title: string; readonly date?: string; readonly time?: string }[];
}

interface Seeded {
  readonly calendar: CalendarPage;
  readonly client: Client;
  readonly channel: Channel;
  readonly post: (title: string) => Promise<Post>;
  readonly place: (title: string) => Promise<string>;
}

/** A client whose channel has a slot on Thursdays at 18:00, its posts, and the calendar where the test wants it. */
async function open(
  rytm: Rytm,
  { language = 'pl', view = 'month', date = '2037-11-12', posts }: Seed,
): Promise<Seeded> {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#ffe14d' });
  const slots = [{ weekday: 4, time: '18:00' }];
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', slots });
  for (const post of posts) {
    await rytm.call('posts.create', {
      clientId: client.id,
      status: 'draft',
      channels: [{ channelId: channel.id }],
      ...post,
    });
  }
  await rytm.call('settings.update', {
    language,
    view: { room: 'calendar', view, date, clientId: null, backlog: true },
  });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  await expect(calendar.backlog).toBeVisible();
  // Keys work on what is there: a day without its card yet would do something else with Enter.
  if (posts.length > 0) await expect(rytm.page.locator('[data-card]').first()).toBeVisible();
  const post = async (title: string) => {
    const found = (await rytm.call('posts.list', {})).find((candidate) => candidate.title === title);
    if (found === undefined) throw new Error(`No post ${title}`);
    return found;
  };
  const place = async (title: string) => {
    const { date: day, time } = await post(title);
    return `${day ?? 'backlog'} ${time ?? '-'}`;
  };
  return { calendar, client, channel, post, place };
}

for (const language of ['pl', 'en'] as const) {
  const { calendar: texts, common } = TEXTS[language];

  test.describe(`the month (${language})`, () => {
    test('names the month in the nominative, numbers its weeks and starts them on Monday', async ({ rytm }) => {
      const { calendar } = await open(rytm, { language, posts: [] });
      await expect(calendar.title).toHaveText(language === 'pl' ? 'listopad 2037' : 'November 2037');
      const heads = rytm.page.getByRole('columnheader');
      await expect(heads.nth(1)).toHaveText(language === 'pl' ? 'pon.' : 'Mon');
      await expect(rytm.page.getByRole('rowheader').first()).toHaveText('44');
      await expect(rytm.page.locator('[data-month] [data-date]').first()).toHaveAttribute('data-date', '2037-10-26');
    });

    test('a drag changes the date and keeps the hour, and says both before it is let go', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }],
      });
      await calendar.carry(calendar.card('Wieniec'), calendar.day('2037-11-12'));
      await expect(calendar.ghost).toHaveText(language === 'pl' ? 'czw. 12 lis, 14:30' : 'Thu 12 Nov, 14:30');
      expect(await place('Wieniec')).toBe('2037-11-09 14:30');
      await rytm.page.mouse.up();
      await expect(calendar.day('2037-11-12').locator('[data-card]')).toHaveCount(1);
      await expect.poll(() => place('Wieniec')).toBe('2037-11-12 14:30');
      await expect(calendar.announcement).toContainText('Wieniec');
      expect(await rytm.call('history.state', {})).toMatchObject({ undo: { name: 'posts.move' } });
    });

    test('Ctrl+Z takes a drag back and Ctrl+Shift+Z does it again, after a restart too', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }],
      });
      await calendar.drag(calendar.card('Wieniec'), calendar.day('2037-11-19'));
      await expect.poll(() => place('Wieniec')).toBe('2037-11-19 14:30');
      await rytm.page.keyboard.press('Control+z');
      await expect(calendar.day('2037-11-09').locator('[data-card]')).toHaveCount(1);
      expect(await place('Wieniec')).toBe('2037-11-09 14:30');
      await rytm.page.keyboard.press('Control+Shift+z');
      await expect(calendar.day('2037-11-19').locator('[data-card]')).toHaveCount(1);
      expect(await place('Wieniec')).toBe('2037-11-19 14:30');
      await rytm.restart();
      const after = new CalendarPage(rytm);
      await expect(after.day('2037-11-19').locator('[data-card]')).toHaveCount(1);
      await rytm.page.keyboard.press('Control+z');
      await expect(after.day('2037-11-09').locator('[data-card]')).toHaveCount(1);
      expect(await place('Wieniec')).toBe('2037-11-09 14:30');
    });

    test('the toast of a drag takes it back', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }],
      });
      await calendar.drag(calendar.card('Wieniec'), calendar.day('2037-11-19'));
      await expect.poll(() => place('Wieniec')).toBe('2037-11-19 14:30');
      await rytm.page.getByRole('alert').getByRole('button', { name: common.actions.undo }).click();
      await expect.poll(() => place('Wieniec')).toBe('2037-11-09 14:30');
    });

    test('"+N" opens the day, and its cards drag from there', async ({ rytm }) => {
      const posts = Array.from({ length: 12 }, (_, index) => ({
        title: `Post ${String(index).padStart(2, '0')}`,
        date: '2037-11-10',
        time: `${String(8 + index).padStart(2, '0')}:15`,
      }));
      const { calendar, place } = await open(rytm, { language, posts });
      const more = calendar.day('2037-11-10').locator('[data-more]');
      const shown = await calendar.day('2037-11-10').locator('[data-card]').count();
      await expect(more).toHaveText(texts.more_other.replace('{{count}}', String(12 - shown)));
      await more.click();
      await expect(calendar.panel.locator('[data-card]')).toHaveCount(12);
      await calendar.drag(calendar.panel.locator('[data-card]').last(), calendar.day('2037-11-26'));
      await expect.poll(() => place('Post 11')).toBe('2037-11-26 19:15');
      await expect(calendar.panel).toBeHidden();
    });

    test('the backlog gives a post the day and the next free slot, and takes its date away again', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Mem' }, { title: 'Quiz' }, { title: 'Ranking', time: '09:20' }],
      });
      await calendar.carry(calendar.card('Mem'), calendar.day('2037-11-12'));
      await expect(calendar.ghost).toHaveText(language === 'pl' ? 'czw. 12 lis, 18:00' : 'Thu 12 Nov, 18:00');
      await rytm.page.mouse.up();
      await expect.poll(() => place('Mem')).toBe('2037-11-12 18:00');
      await calendar.drag(calendar.card('Quiz'), calendar.day('2037-11-12'));
      await expect.poll(() => place('Quiz')).toBe('2037-11-12 -');
      await calendar.drag(calendar.card('Ranking'), calendar.day('2037-11-12'));
      await expect.poll(() => place('Ranking')).toBe('2037-11-12 09:20');
      await calendar.drag(calendar.card('Mem'), calendar.backlog);
      await expect.poll(() => place('Mem')).toBe('backlog 18:00');
      await expect(calendar.backlog.locator('[data-card]')).toHaveCount(1);
      await rytm.page.keyboard.press('Control+z');
      await expect.poll(() => place('Mem')).toBe('2037-11-12 18:00');
    });

    test('Alt and the arrows move the post that has the focus, and say where', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }],
      });
      await calendar.card('Wieniec').focus();
      await rytm.page.keyboard.press('Alt+ArrowRight');
      await expect.poll(() => place('Wieniec')).toBe('2037-11-10 14:30');
      await expect(calendar.card('Wieniec')).toBeFocused();
      await rytm.page.keyboard.press('Alt+ArrowDown');
      await rytm.page.keyboard.press('Alt+ArrowDown');
      await rytm.page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => place('Wieniec')).toBe('2037-12-01 14:30');
      await expect(calendar.card('Wieniec')).toBeFocused();
      await rytm.page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => place('Wieniec')).toBe('2037-12-08 14:30');
      await expect(calendar.title).toHaveText(language === 'pl' ? 'grudzień 2037' : 'December 2037');
      await expect(calendar.card('Wieniec')).toBeFocused();
      await expect(calendar.announcement).toContainText(language === 'pl' ? 'wt. 8 gru, 14:30' : 'Tue 8 Dec, 14:30');
    });

    test('"Move to…" does by keyboard alone what a drag does', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        posts: [{ title: 'Wieniec', date: '2037-11-12', time: '14:30' }],
      });
      await calendar.day('2037-11-12').focus();
      await rytm.page.keyboard.press('Enter');
      await expect(calendar.card('Wieniec')).toBeFocused();
      await rytm.page.keyboard.press('Shift+F10');
      await expect(rytm.page.locator('[role="menu"] :focus')).toHaveCount(1);
      await rytm.page.keyboard.press('ArrowDown');
      await rytm.page.keyboard.press('ArrowDown');
      await expect(rytm.page.getByRole('menuitem', { name: texts.menu.move })).toBeFocused();
      await rytm.page.keyboard.press('Enter');
      const dialog = rytm.page.getByRole('dialog', { name: texts.dialog.move });
      await expect(dialog.getByLabel(texts.dialog.date)).toBeFocused();
      await dialog.getByLabel(texts.dialog.date).fill('2037-11-24');
      await dialog.getByLabel(texts.dialog.time).fill('07:45');
      await rytm.page.keyboard.press('Enter');
      await expect.poll(() => place('Wieniec')).toBe('2037-11-24 07:45');
      await expect(calendar.card('Wieniec')).toBeFocused();
    });
  });
}

test.describe('a drag in the month', () => {
  test('with Ctrl copies and leaves the original', async ({ rytm }) => {
    const { calendar } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }] });
    await calendar.carry(calendar.card('Wieniec'), calendar.day('2037-11-17'));
    await rytm.page.keyboard.down('Control');
    await expect(calendar.ghost).toHaveText('Kopia: wt. 17 lis, 14:30');
    await rytm.page.mouse.up();
    await rytm.page.keyboard.up('Control');
    await expect(calendar.day('2037-11-17').locator('[data-card]')).toHaveCount(1);
    const places = (await rytm.call('posts.list', {})).map(({ date, time }) => `${date} ${time}`);
    expect(places.sort()).toEqual(['2037-11-09 14:30', '2037-11-17 14:30']);
    expect(await rytm.call('history.state', {})).toMatchObject({ undo: { name: 'posts.duplicate' } });
  });

  test('is called off by Escape, and a drop on the same day changes nothing', async ({ rytm }) => {
    const { calendar, post } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }] });
    const before = await post('Wieniec');
    await calendar.carry(calendar.card('Wieniec'), calendar.day('2037-11-17'));
    await rytm.page.keyboard.press('Escape');
    await expect(calendar.ghost).toBeHidden();
    await rytm.page.mouse.up();
    await calendar.carry(calendar.card('Wieniec'), calendar.day('2037-11-09'));
    await rytm.page.mouse.up();
    await expect(calendar.ghost).toBeHidden();
    expect(await post('Wieniec')).toEqual(before);
    expect(await rytm.call('history.state', {})).toMatchObject({ undo: { name: 'posts.create' } });
  });

  test('is no click: the inspector stays closed; a click opens it', async ({ rytm }) => {
    const { calendar, place } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-09', time: '14:30' }] });
    await calendar.drag(calendar.card('Wieniec'), calendar.day('2037-11-17'));
    await expect.poll(() => place('Wieniec')).toBe('2037-11-17 14:30');
    await expect(rytm.page.locator('[data-inspector]')).toBeHidden();
    await calendar.card('Wieniec').click();
    await expect(rytm.page.locator('[data-inspector]')).toBeVisible();
  });

  test('of one post many times in a row keeps every step', async ({ rytm }) => {
    const { calendar, place } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-03', time: '14:30' }] });
    await calendar.card('Wieniec').focus();
    for (let step = 0; step < 12; step += 1) await rytm.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => place('Wieniec')).toBe('2037-11-15 14:30');
    for (let step = 0; step < 12; step += 1) await rytm.call('history.undo', {});
    await expect(calendar.day('2037-11-03').locator('[data-card]')).toHaveCount(1);
    expect(await place('Wieniec')).toBe('2037-11-03 14:30');
  });
});

// The days on which clocks change in Warsaw; the machine's own zone must not matter, with a change of its own or without one.
const CHANGES = [
  ['2037-03-29', '2037-03-24'],
  ['2037-10-25', '2037-10-13'],
] as const;
for (const [zone, changes] of [
  ['Europe/Warsaw', CHANGES],
  ['UTC', CHANGES.slice(0, 1)],
  ['America/Los_Angeles', CHANGES],
  ['Asia/Tokyo', CHANGES.slice(1)],
] as const) {
  test.describe(`on a machine in ${zone}`, () => {
    test.use({ rytmOptions: { zone } });

    for (const [day, next] of changes) {
      test(`a drag off and onto ${day} keeps each hour, and its week shows them in their places`, async ({ rytm }) => {
        const posts = ['01:30', '02:30', '03:30'].map((time) => ({ title: `O ${time}`, date: day, time }));
        const { calendar, place } = await open(rytm, { date: day, posts });
        for (const { title, time } of posts) {
          await calendar.drag(calendar.card(title), calendar.day(next));
          await expect.poll(() => place(title)).toBe(`${next} ${time}`);
        }
        for (const { title, time } of posts) {
          await calendar.drag(calendar.card(title), calendar.day(day));
          await expect.poll(() => place(title)).toBe(`${day} ${time}`);
        }
        await calendar.day(day).focus();
        await rytm.page.keyboard.press('w');
        await expect(rytm.page.locator('.rbc-time-content')).toBeVisible();
        const first = await calendar.pointOf(6, 90);
        for (const [index, { title }] of posts.entries()) {
          const distance = async () => {
            const box = await calendar.card(title).boundingBox();
            const at = await calendar.pointOf(6, 90 + index * 60);
            return Math.abs((box?.y ?? 0) - at.y);
          };
          await expect.poll(distance, { message: title }).toBeLessThan(4);
        }
        expect(first.y).toBeLessThan((await calendar.pointOf(6, 150)).y);
        const card = calendar.card('O 02:30');
        await card.scrollIntoViewIfNeeded();
        const target = await calendar.pointOf(5, 150);
        const box = await card.boundingBox();
        const at = { x: target.x, y: (box?.y ?? 0) + Math.min((box?.height ?? 0) / 2, 60) };
        await calendar.carry(card, card, at);
        await rytm.page.mouse.up();
        const saturday = day === '2037-03-29' ? '2037-03-28' : '2037-10-24';
        await expect.poll(() => place('O 02:30')).toBe(`${saturday} 02:30`);
        expect(await place('O 01:30')).toBe(`${day} 01:30`);
        expect(await place('O 03:30')).toBe(`${day} 03:30`);
      });
    }
  });
}

for (const language of ['pl', 'en'] as const) {
  test.describe(`the week (${language})`, () => {
    test('a drag changes day and time in steps of 15 minutes, and Ctrl+Z takes it back', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, {
        language,
        view: 'week',
        posts: [{ title: 'Wieniec', date: '2037-11-10', time: '10:00' }],
      });
      const card = calendar.card('Wieniec');
      const from = await card.boundingBox();
      const start = await calendar.pointOf(1, 600);
      const end = await calendar.pointOf(3, 690);
      const inCard = Math.min((from?.height ?? 0) / 2, 60);
      await calendar.carry(card, card, { x: end.x, y: (from?.y ?? 0) + inCard + (end.y - start.y) + 2 });
      await rytm.page.mouse.up();
      await expect.poll(() => place('Wieniec')).toBe('2037-11-12 11:30');
      await rytm.page.keyboard.press('Control+z');
      await expect.poll(() => place('Wieniec')).toBe('2037-11-10 10:00');
    });

    test('a post from the backlog lands on the day and time under the pointer, and goes back', async ({ rytm }) => {
      const { calendar, place } = await open(rytm, { language, view: 'week', posts: [{ title: 'Mem' }] });
      await calendar.carry(calendar.card('Mem'), calendar.backlog, await calendar.pointOf(2, 14 * 60 + 20));
      await expect(calendar.ghost).toHaveText(language === 'pl' ? 'śr. 11 lis, 14:15' : 'Wed 11 Nov, 14:15');
      await rytm.page.mouse.up();
      await expect.poll(() => place('Mem')).toBe('2037-11-11 14:15');
      await calendar.drag(calendar.card('Mem'), calendar.backlog);
      await expect.poll(() => place('Mem')).toBe('backlog 14:15');
    });
  });
}

test.describe('the time grid', () => {
  test('Escape calls a drag off, Ctrl copies', async ({ rytm }) => {
    const { calendar, place } = await open(rytm, {
      view: 'week',
      posts: [{ title: 'Wieniec', date: '2037-11-10', time: '10:00' }],
    });
    await calendar.carry(calendar.card('Wieniec'), calendar.backlog, await calendar.pointOf(4, 780));
    await rytm.page.keyboard.press('Escape');
    await rytm.page.mouse.up();
    expect(await place('Wieniec')).toBe('2037-11-10 10:00');
    await calendar.carry(calendar.card('Wieniec'), calendar.backlog, await calendar.pointOf(4, 780));
    await rytm.page.keyboard.down('Control');
    await rytm.page.mouse.up();
    await rytm.page.keyboard.up('Control');
    await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(2);
    expect(await rytm.call('history.state', {})).toMatchObject({ undo: { name: 'posts.duplicate' } });
  });

  test('keeps an odd time that was not moved, and shows untimed posts above the hours', async ({ rytm }) => {
    const { calendar, place } = await open(rytm, {
      view: 'day',
      date: '2037-11-10',
      posts: [
        { title: 'O 14:37', date: '2037-11-10', time: '14:37' },
        { title: 'Bez godziny', date: '2037-11-10' },
      ],
    });
    await expect(rytm.page.locator('.rbc-allday-cell [data-card]').filter({ hasText: 'Bez godziny' })).toBeVisible();
    const box = await calendar.card('O 14:37').boundingBox();
    await calendar.carry(calendar.card('O 14:37'), calendar.backlog, { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 10 });
    await rytm.page.mouse.up();
    expect(await place('O 14:37')).toBe('2037-11-10 14:37');
  });

  test('Alt and the arrows move by a day and by 15 minutes', async ({ rytm }) => {
    const { calendar, place } = await open(rytm, {
      view: 'week',
      posts: [{ title: 'Wieniec', date: '2037-11-10', time: '10:00' }],
    });
    await rytm.page.locator('.rbc-event').filter({ hasText: 'Wieniec' }).focus();
    await rytm.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => place('Wieniec')).toBe('2037-11-10 10:15');
    await expect(rytm.page.locator('.rbc-event').filter({ hasText: 'Wieniec' })).toBeFocused();
    await rytm.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => place('Wieniec')).toBe('2037-11-11 10:15');
    await expect(calendar.announcement).toContainText('śr. 11 lis, 10:15');
  });
});

test.describe('the keys', () => {
  test('M, W, D, L and T change the view and the day, and the place is kept over a restart', async ({ rytm }) => {
    const { calendar } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-12', time: '14:30' }] });
    const { page } = rytm;
    await calendar.day('2037-11-12').focus();
    await page.keyboard.press('w');
    await expect(calendar.title).toHaveText('9–15 lis 2037');
    await page.keyboard.press('d');
    await expect(calendar.title).toHaveText('czwartek, 12 listopada 2037');
    await page.keyboard.press('l');
    await expect(page.getByRole('grid', { name: polish.list.label })).toBeVisible();
    await rytm.restart();
    await expect(rytm.page.getByRole('grid', { name: polish.list.label })).toBeVisible();
    await expect(calendarOf(rytm).title).toHaveText('listopad 2037');
    await rytm.page.keyboard.press('m');
    await rytm.page.keyboard.press('t');
    const today = await rytm.page.evaluate(() => new Date().toLocaleDateString('sv'));
    await expect(calendarOf(rytm).day(today)).toHaveAttribute('aria-current', 'date');
    expect((await rytm.call('settings.get', {})).view).toMatchObject({ view: 'month', date: today });
  });

  test('N on a day makes a draft there at the next free slot, and a double-click on an empty day too', async ({
    rytm,
  }) => {
    const { calendar, client, channel } = await open(rytm, { posts: [] });
    await calendar.day('2037-11-12').focus();
    await rytm.page.keyboard.press('n');
    await expect(rytm.page.locator('[data-inspector]')).toBeVisible();
    await calendar.day('2037-11-18').dblclick();
    await expect(calendar.day('2037-11-18').locator('[data-card]')).toHaveCount(1);
    const made = await rytm.call('posts.list', {});
    expect(made.map(({ date, time, status, clientId }) => [date, time, status, clientId])).toEqual([
      ['2037-11-12', '18:00', 'draft', client.id],
      ['2037-11-18', '12:00', 'draft', client.id],
    ]);
    expect(made[0]?.channels.map(({ channelId }) => channelId)).toEqual([channel.id]);
  });

  test('N asks for whom when there are several clients', async ({ rytm }) => {
    const { calendar } = await open(rytm, { posts: [] });
    const other = await rytm.call('clients.create', { name: 'Kawiarnia Żółw' });
    await rytm.reload();
    await calendar.day('2037-11-17').focus();
    await rytm.page.keyboard.press('n');
    await rytm.page.getByRole('menuitem', { name: 'Kawiarnia Żółw' }).click();
    await expect
      .poll(async () => (await rytm.call('posts.list', { clientId: other.id })).map(({ date }) => date))
      .toEqual(['2037-11-17']);
  });

  test('Delete puts a post into the trash, and Ctrl+Z brings it back', async ({ rytm }) => {
    const { calendar } = await open(rytm, { posts: [{ title: 'Wieniec', date: '2037-11-12', time: '14:30' }] });
    await calendar.card('Wieniec').focus();
    await rytm.page.keyboard.press('Delete');
    await expect(calendar.card('Wieniec')).toBeHidden();
    expect(await rytm.call('posts.list', {})).toEqual([]);
    await rytm.page.keyboard.press('Control+z');
    await expect(calendar.card('Wieniec')).toBeVisible();
    expect(await rytm.call('posts.list', {})).toHaveLength(1);
  });

  test('arrows walk through days and cards, with one stop of Tab for the month', async ({ rytm }) => {
    const { calendar } = await open(rytm, {
      posts: [
        { title: 'Rano', date: '2037-11-12', time: '08:00' },
        { title: 'Wieczorem', date: '2037-11-12', time: '20:00' },
      ],
    });
    await calendar.day('2037-11-11').focus();
    await rytm.page.keyboard.press('ArrowRight');
    await expect(calendar.day('2037-11-12')).toBeFocused();
    await rytm.page.keyboard.press('Enter');
    await expect(calendar.card('Rano')).toBeFocused();
    await rytm.page.keyboard.press('ArrowDown');
    await expect(calendar.card('Wieczorem')).toBeFocused();
    await expect(rytm.page.locator('[data-month] [tabindex="0"]')).toHaveCount(1);
    await rytm.page.keyboard.press('ArrowDown');
    await expect(calendar.day('2037-11-19')).toBeFocused();
    for (let week = 0; week < 3; week += 1) await rytm.page.keyboard.press('ArrowDown');
    await expect(calendar.day('2037-12-10')).toBeFocused();
    await expect(calendar.title).toHaveText('grudzień 2037');
  });
});

const calendarOf = (rytm: Rytm) => new CalendarPage(rytm);

test('the list shows posts by day; Enter opens one', async ({ rytm }) => {
  await open(rytm, { view: 'list', posts: [{ title: 'Wieniec', date: '2037-11-12', time: '14:30' }] });
  const row = rytm.page.getByRole('row').filter({ hasText: 'Wieniec' });
  await expect(row).toContainText('14:30');
  await row.focus();
  await rytm.page.keyboard.press('Enter');
  await expect(rytm.page.locator('[data-inspector]')).toBeVisible();
});

test('without clients the calendar shows the way to the first one', async ({ rytm }) => {
  await rytm.call('settings.update', { language: 'pl' });
  await rytm.reload();
  await rytm.page.getByRole('button', { name: polish.empty.addClient }).click();
  expect((await rytm.call('settings.get', {})).view.room).toBe('clients');
});

for (const dark of [false, true]) {
  test.describe(`${dark ? 'dark' : 'light'} colours`, () => {
    test.use({ rytmOptions: { dark, size: { width: 1024, height: 700 } } });

    test('month, week and list have no accessibility faults', async ({ rytm }) => {
      const statuses = [
        'idea',
        'draft',
        'review',
        'changes',
        'approved',
        'scheduled',
        'published',
        'cancelled',
      ] as const;
      const { calendar, client, channel } = await open(rytm, { posts: [{ title: 'Bez terminu' }] });
      for (const [index, status] of statuses.entries()) {
        for (const date of [`2025-11-${10 + index}`, `2031-05-${10 + index}`]) {
          const channels = [{ channelId: channel.id }];
          await rytm.call('posts.create', {
            clientId: client.id,
            title: status,
            date,
            time: '12:00',
            status,
            channels,
          });
        }
      }
      for (const date of ['2025-11-12', '2031-05-15']) {
        await rytm.call('settings.update', { view: { date } });
        await rytm.reload();
        for (const key of ['m', 'w', 'l']) {
          await expect(calendar.backlog).toBeVisible();
          await rytm.page.keyboard.press(key);
          await expect(calendar.card('scheduled')).toBeVisible();
          await expectAccessible(rytm.page, [], 'main');
        }
      }
    });
  });
}

import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage, middleOf } from '../pages/calendar.page.ts';

// Far ahead, since a drop on the past asks first.
const POSTS = [
  { title: 'Alfa', date: '2037-11-09', time: '14:30' },
  { title: 'Beta', date: '2037-11-11', time: '09:00' },
  { title: 'Gamma', date: '2037-11-12', time: '10:00' },
  { title: 'Delta' },
] as const;

async function open(rytm: Rytm, view: 'month' | 'week' = 'month', language: 'pl' | 'en' = 'pl') {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#ffe14d' });
  const other = await rytm.call('clients.create', { name: 'Kawiarnia Żółw' });
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram' });
  await rytm.call('channels.create', { clientId: other.id, network: 'instagram' });
  for (const post of POSTS) {
    await rytm.call('posts.create', {
      clientId: client.id,
      status: 'draft',
      channels: [{ channelId: channel.id }],
      ...post,
    });
  }
  await rytm.call('settings.update', {
    language,
    view: { room: 'calendar', view, date: '2037-11-12', clientId: null },
  });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  await expect(calendar.card('Gamma')).toBeVisible();
  const places = async () =>
    Object.fromEntries(
      (await rytm.call('posts.list', {})).map(({ title, date, time }) => [
        title,
        `${date ?? 'backlog'} ${time ?? '-'}`,
      ]),
    );
  const undo = async () => (await rytm.call('history.state', {})).undo;
  return { calendar, places, undo, client, other };
}

const bar = (rytm: Rytm) => rytm.page.locator('[data-selection-bar]');
const selected = (rytm: Rytm) => rytm.page.locator('[data-canvas] [data-card][data-selected]');

test('several selected cards drag together over the month, copy with Option, and go to the backlog', async ({
  rytm,
}) => {
  const { calendar, places, undo } = await open(rytm);
  const { page } = rytm;
  await calendar.card('Alfa').click();
  await expect(page.locator('[data-inspector]')).toBeVisible();
  await expect(bar(rytm)).toBeHidden();
  await calendar.card('Gamma').click({ modifiers: ['Shift'] });
  await expect(selected(rytm)).toHaveCount(3);
  await expect(bar(rytm)).toContainText('Zaznaczono 3 posty');
  await calendar.carry(calendar.card('Beta'), calendar.day('2037-11-25'));
  await expect(calendar.ghost).toHaveText('3 posty: śr. 25 lis, 09:00');
  await page.mouse.up();
  await expect.poll(places).toEqual({
    Alfa: '2037-11-23 14:30',
    Beta: '2037-11-25 09:00',
    Gamma: '2037-11-26 10:00',
    Delta: 'backlog -',
  });
  expect(await undo()).toMatchObject({ name: 'posts.moveMany', params: { count: 3 } });
  await expect(selected(rytm)).toHaveCount(3);

  await calendar.carry(calendar.card('Beta'), calendar.day('2037-11-18'));
  await page.keyboard.down('Alt');
  await expect(calendar.ghost).toHaveText('Kopie 3 postów: śr. 18 lis, 09:00');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(7);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(4);

  await calendar.carry(calendar.card('Beta'), calendar.day('2037-11-18'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await places()).Beta).toBe('2037-11-25 09:00');
  await calendar.drag(calendar.card('Beta'), calendar.backlog);
  await expect.poll(places).toEqual({
    Alfa: 'backlog 14:30',
    Beta: 'backlog 09:00',
    Gamma: 'backlog 10:00',
    Delta: 'backlog -',
  });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await places()).Gamma).toBe('2037-11-26 10:00');
});

test('over the hours distances are kept to the minute, Alt goes by minutes and Ctrl copies', async ({ rytm }) => {
  const { calendar, places } = await open(rytm, 'week');
  const { page } = rytm;
  await calendar.card('Beta').click();
  await calendar.card('Gamma').click({ modifiers: ['Control'] });
  await expect(selected(rytm)).toHaveCount(2);
  const from = await middleOf(calendar.card('Beta'));
  const [start, end] = [await calendar.pointOf(2, 540), await calendar.pointOf(3, 630)];
  const at = { x: end.x, y: from.y + end.y - start.y };
  await calendar.carry(calendar.card('Beta'), calendar.backlog, at);
  await expect(calendar.ghost).toHaveText('2 posty: czw. 12 lis, 10:30');
  await page.mouse.up();
  await expect.poll(places).toMatchObject({ Beta: '2037-11-12 10:30', Gamma: '2037-11-13 11:30' });

  await page.keyboard.press('Escape');
  await expect(bar(rytm)).toBeHidden();
  const held = await middleOf(calendar.card('Gamma'));
  const step = (await calendar.pointOf(0, 60)).y - (await calendar.pointOf(0, 0)).y;
  await calendar.carry(calendar.card('Gamma'), calendar.backlog, { x: held.x, y: held.y + (step * 7) / 60 + 0.3 });
  await page.keyboard.down('Alt');
  await expect(calendar.ghost).toHaveText('pt. 13 lis, 11:37');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await places()).Gamma).toBe('2037-11-13 11:37');
});

test('resting on an arrow of the head turns the page, and the card lands there', async ({ rytm }) => {
  const { calendar, places } = await open(rytm);
  await calendar.carry(calendar.card('Gamma'), rytm.page.locator('[data-turn="1"]'));
  await expect(calendar.title).not.toHaveText('listopad 2037');
  // As long as the card rests there, page after page turns: where it stops is a matter of the machine.
  const aside = await middleOf(calendar.backlog);
  await rytm.page.mouse.move(aside.x, aside.y);
  await expect(calendar.ghost).not.toHaveText(polish.drag.turn);
  const month = (await rytm.call('settings.get', {})).view.date?.slice(0, 7) ?? '';
  await expect(rytm.page.locator('[data-month]')).toHaveAttribute('data-month', month);
  expect(month > '2037-11').toBe(true);
  const title = (await calendar.title.textContent()) ?? '';
  const { x, y } = await middleOf(calendar.day(`${month}-24`));
  await rytm.page.mouse.move(x, y, { steps: 4 });
  await expect(calendar.ghost).toHaveText(/24 .*, 10:00$/);
  await rytm.page.mouse.up();
  await expect.poll(async () => (await places()).Gamma).toBe(`${month}-24 10:00`);
  await expect(calendar.title).toHaveText(title);
});

test('a box over empty space selects, and the bar acts on all of it as one step', async ({ rytm }) => {
  const { calendar, places, undo, other } = await open(rytm, 'month', 'en');
  const { page } = rytm;
  const from = await calendar.day('2037-11-09').boundingBox();
  const to = await calendar.day('2037-11-11').boundingBox();
  if (from === null || to === null) throw new Error('The month is not shown');
  await page.mouse.move(from.x + 4, from.y + from.height - 6);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 4, to.y + 30, { steps: 5 });
  await expect(selected(rytm)).toHaveCount(2);
  await page.mouse.up();
  await expect(bar(rytm)).toContainText('2 posts selected');
  await expectAccessible(page, [], '[data-selection-bar]');

  await bar(rytm).getByRole('button', { name: english.selection.status }).click();
  await page.getByRole('menuitem', { name: 'Approved', exact: true }).click();
  await expect.poll(undo).toMatchObject({ name: 'posts.statusMany', params: { count: 2 } });
  await bar(rytm).getByRole('button', { name: english.selection.labels }).click();
  await page.getByRole('textbox', { name: english.selection.newLabel }).fill('spring');
  await page.keyboard.press('Enter');
  await expect.poll(undo).toMatchObject({ name: 'posts.labelMany' });
  await page.keyboard.press('Escape');
  await bar(rytm).getByRole('button', { name: english.menu.move }).click();
  await page.getByRole('dialog').getByRole('button', { name: '+7', exact: true }).click();
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-16 14:30', Beta: '2037-11-18 09:00' });
  await expect(calendar.card('Alfa').locator('[data-moved]')).toHaveCount(1);
  await bar(rytm).getByRole('button', { name: english.menu.client }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: english.dialog.toClient }).click();
  await page.getByRole('option', { name: other.name }).click();
  await page.getByRole('button', { name: english.dialog.clientNow }).click();
  await expect.poll(async () => (await rytm.call('posts.list', { clientId: other.id })).length).toBe(2);
  await bar(rytm).getByRole('button', { name: english.menu.remove }).click();
  await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(2);
  for (let step = 0; step < 5; step += 1) await rytm.call('history.undo', {});
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-09 14:30', Beta: '2037-11-11 09:00' });
});

test('the keys do the same: select, run on, move together, by minutes, and let go', async ({ rytm }) => {
  const { calendar, places } = await open(rytm);
  const { page } = rytm;
  await calendar.card('Alfa').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(calendar.card('Beta')).toBeFocused();
  await expect(selected(rytm)).toHaveCount(2);
  await expect(calendar.announcement).toHaveText(/Zaznaczono 2 posty/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-16 14:30', Beta: '2037-11-18 09:00' });
  await expect(calendar.card('Beta')).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(selected(rytm)).toHaveCount(3);
  await page.keyboard.press('Control+Space');
  await expect(selected(rytm)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(selected(rytm)).toHaveCount(0);
  await page.keyboard.press('w');
  await page.locator('.rbc-event').filter({ hasText: 'Beta' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await places()).Beta).toBe('2037-11-18 09:01');
});

test('a drop on the past and of a published post asks: correct the record, a copy, or nothing', async ({ rytm }) => {
  const { calendar, client, places } = await open(rytm);
  const made = { clientId: client.id, date: '2021-03-10', time: '12:00' };
  await rytm.call('posts.create', { ...made, title: 'Dawny', status: 'draft' });
  await rytm.call('posts.create', { ...made, title: 'Ogłoszony', date: '2021-03-11', status: 'published' });
  await rytm.call('settings.update', { view: { date: '2021-03-10' } });
  await rytm.reload();
  const { page } = rytm;
  const dialog = page.getByRole('dialog');
  await calendar.drag(calendar.card('Dawny'), calendar.day('2021-03-17'));
  await expect(dialog).toContainText(polish.doubt.past_one);
  await expectAccessible(page, [], '[role="dialog"]');
  await page.keyboard.press('Escape');
  expect((await places()).Dawny).toBe('2021-03-10 12:00');
  await calendar.drag(calendar.card('Dawny'), calendar.day('2021-03-17'));
  await dialog.getByRole('button', { name: polish.doubt.correct }).click();
  await expect.poll(async () => (await places()).Dawny).toBe('2021-03-17 12:00');
  await calendar.drag(calendar.card('Ogłoszony'), calendar.day('2021-03-25'));
  await expect(dialog).toContainText(polish.doubt.published_one);
  await dialog.getByRole('button', { name: polish.doubt.copy_one }).click();
  await expect
    .poll(async () =>
      (await rytm.call('posts.list', { from: '2021-03-11', to: '2021-03-25' })).map(({ status }) => status),
    )
    .toEqual(['published', 'draft', 'draft']);
});

import english from '../../src/shared/locales/en/slots.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/slots.json' with { type: 'json' };
import { expect, type Rytm, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage } from '../pages/calendar.page.ts';

// Far ahead, since nothing is put where it is over. 9 November 2037 is a Monday.
const POSTS = [
  { title: 'Alfa', date: '2037-11-09', time: '14:30' },
  { title: 'Beta', date: '2037-11-10', time: '09:00' },
  { title: 'Gamma', date: '2037-11-12', time: '10:00' },
] as const;
const WORDS = { pl: polish as unknown as typeof english, en: english };

async function open(rytm: Rytm, view: 'month' | 'week', language: 'pl' | 'en' = 'pl', more: object = {}) {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#ffe14d' });
  const slots = [1, 2, 3, 4, 5].flatMap((weekday) => ['09:00', '18:00'].map((time) => ({ weekday, time })));
  const channel = await rytm.call('channels.create', { clientId: client.id, network: 'instagram', slots });
  const bare = await rytm.call('channels.create', { clientId: client.id, network: 'facebook', handle: 'roza' });
  for (const post of POSTS) {
    const channels = [{ channelId: channel.id }];
    await rytm.call('posts.create', { clientId: client.id, status: 'draft', channels, ...post });
  }
  await rytm.call('settings.update', {
    language,
    view: { room: 'calendar', view, date: '2037-11-12', clientId: null, ...more },
  });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  await expect(calendar.card('Gamma')).toBeVisible();
  const places = async () =>
    Object.fromEntries(
      (await rytm.call('posts.list', {})).map(({ title, date, time }) => [title, `${date ?? ''} ${time ?? ''}`.trim()]),
    );
  const undo = async () => (await rytm.call('history.state', {})).undo;
  return { calendar, places, undo, client, channel, bare };
}

test('S takes a card from free slot to free slot, and says where the times are set when there are none', async ({
  rytm,
}) => {
  const { calendar, places, bare } = await open(rytm, 'month');
  const { page } = rytm;
  await calendar.card('Alfa').focus();
  await page.keyboard.press('s');
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-09 18:00' });
  await expect(calendar.announcement).toHaveText('Przeniesiono „Alfa”: pon. 9 lis, 18:00');
  await page.keyboard.press('s');
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-10 18:00' });
  await expect(calendar.card('Alfa')).toBeFocused();
  const undone = page.getByRole('alert').getByRole('button', { name: 'Cofnij' });
  await expect(undone).toHaveCount(1);
  await undone.click();
  await expect.poll(places).toMatchObject({ Alfa: '2037-11-09 18:00' });

  const [alfa] = await rytm.call('posts.list', {});
  await rytm.call('posts.update', { id: alfa?.id ?? '', channels: [{ channelId: bare.id }] });
  await calendar.card('Alfa').click({ button: 'right' });
  await page.getByRole('menuitem', { name: polish.next }).click();
  await expect(calendar.announcement).toHaveText(polish.left['no-slots_one'].replace('{{count}}', '1'));
  await page.getByRole('button', { name: polish.setTimes }).click();
  await expect(page.locator('[data-times]')).toBeInViewport();
  await expect(page.getByRole('button', { name: /roza/, expanded: true })).toBeVisible();
});

test('selected posts are spread over a period after a look at where they land, as one step', async ({ rytm }) => {
  const { calendar, places, undo } = await open(rytm, 'month', 'en');
  const { page } = rytm;
  const words = WORDS.en;
  await rytm.call('posts.create', { clientId: (await rytm.call('clients.list', {}))[0]?.id ?? '', title: 'Bare' });
  const before = await places();
  await calendar.card('Alfa').click();
  await calendar.card('Gamma').click({ modifiers: ['Shift'] });
  await calendar.card('Bare').click({ modifiers: ['ControlOrMeta'] });
  await page.locator('[data-selection-bar]').getByRole('button', { name: words.menu }).click();
  await page.getByRole('menuitem', { name: words.spread }).click();
  const dialog = page.getByRole('dialog', { name: words.dialog.title });
  await dialog.getByLabel(words.dialog.from).fill('2037-11-16');
  await dialog.getByLabel(words.dialog.to).fill('2037-11-15');
  await expect(dialog.getByText(words.dialog.backwards)).toBeVisible();
  await dialog.getByLabel(words.dialog.to).fill('2037-11-20');
  await expect(dialog.locator('[data-spread-preview="3"] li')).toHaveText([
    /Mon 16 Nov, 09:00.*Alfa/,
    /Wed 18 Nov, 09:00.*Beta/,
    /Fri 20 Nov, 09:00.*Gamma/,
  ]);
  await expect(dialog.locator('[data-spread-left="1"]')).toContainText('Bare');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    await expectAccessible(page, [], '[role="dialog"]');
  }
  expect(await places()).toEqual(before);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(places).toEqual({
    Alfa: '2037-11-16 09:00',
    Beta: '2037-11-18 09:00',
    Gamma: '2037-11-20 09:00',
    Bare: '',
  });
  expect(await undo()).toMatchObject({ name: 'slots.spread', params: { count: 3 } });
  await page.keyboard.press('Control+z');
  await expect.poll(places).toEqual(before);
});

for (const language of ['pl', 'en'] as const) {
  test(`free slots are pressed, walked to and dropped on in the week, and hidden by the menu (${language})`, async ({
    rytm,
  }) => {
    const { calendar, places } = await open(rytm, 'week', language, { scroll: { week: 480, day: null, list: null } });
    const { page } = rytm;
    const words = WORDS[language];
    const slot = (date: string, time: string) =>
      page.locator(`[data-free-slot][data-slot-date="${date}"][data-slot-time="${time}"]`);
    // Ten in the working days, one of them taken by Beta.
    await expect(page.locator('[data-free-slot]')).toHaveCount(9);
    await expect(slot('2037-11-10', '09:00')).toHaveCount(0);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
      await expectAccessible(page);
    }

    await calendar.drag(calendar.card('Gamma'), slot('2037-11-13', '09:00'));
    await expect.poll(places).toMatchObject({ Gamma: '2037-11-13 09:00' });
    await expect(slot('2037-11-13', '09:00')).toHaveCount(0);
    await expect(page.locator('[data-free-slot]')).toHaveCount(8);

    await slot('2037-11-11', '18:00').dblclick();
    await expect(page.locator('[data-inspector]')).toBeVisible();
    await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(4);
    const made = (await rytm.call('posts.list', {})).find(({ title }) => title === '');
    expect(made).toMatchObject({ date: '2037-11-11', time: '18:00', channels: [{ format: 'post' }] });
    await expect(slot('2037-11-11', '18:00')).toHaveCount(0);
    await page.keyboard.press('Escape');

    await slot('2037-11-11', '09:00').focus();
    await page.keyboard.press('ArrowDown');
    await expect(
      page.locator(`[data-card="${made?.id}"]`).locator('xpath=ancestor-or-self::*[@tabindex="0"]').first(),
    ).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(slot('2037-11-12', '09:00')).toBeFocused();
    await page.keyboard.press('n');
    await expect.poll(async () => (await rytm.call('posts.list', {})).length).toBe(5);
    await expect(slot('2037-11-12', '09:00')).toHaveCount(0);

    await page.locator('[data-calendar-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: words.free.show }).click();
    await expect(page.locator('[data-free-slot]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await calendar.view(language === 'pl' ? 'Miesiąc' : 'Month');
    await expect(page.locator('[data-free-slot]')).toHaveCount(0);
    await page.locator('[data-calendar-menu]').click();
    await page.getByRole('menuitemcheckbox', { name: words.free.show }).click();
    await page.keyboard.press('Escape');
    await expect(calendar.day('2037-11-17').locator('[data-free-slot]')).toHaveCount(2);
    await calendar.drag(calendar.card('Alfa'), slot('2037-11-17', '18:00'));
    await expect.poll(places).toMatchObject({ Alfa: '2037-11-17 18:00' });
    const { freeSlots } = (await rytm.call('settings.get', {})).view;
    expect(freeSlots).toEqual({ month: true, week: false, day: true });
  });
}

import english from '../../src/shared/locales/en/calendar.json' with { type: 'json' };
import polish from '../../src/shared/locales/pl/calendar.json' with { type: 'json' };
import { expect, test } from '../fixtures/rytm.ts';
import { expectAccessible } from '../pages/axe.ts';
import { CalendarPage, middleOf } from '../pages/calendar.page.ts';

const TEXTS = { pl: polish, en: english } as const;

test('campaigns and notes are dragged by days, resized by their ends and by keys, each as one step', async ({
  rytm,
}) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża', colour: '#9a4f6b' });
  const dates = { startsOn: '2031-11-12', endsOn: '2031-11-14' };
  await rytm.call('campaigns.create', { clientId: client.id, name: 'Andrzejki', ...dates });
  await rytm.call('dayNotes.create', { clientId: null, text: 'Sesja', startsOn: '2031-11-04', endsOn: '2031-11-05' });
  const shown = { room: 'calendar', view: 'month', date: '2031-11-12', clientId: client.id, backlog: true } as const;
  await rytm.call('settings.update', { language: 'pl', view: shown });
  await rytm.reload();
  const calendar = new CalendarPage(rytm);
  const { page } = rytm;
  const bar = page.locator('[data-bar][data-kind="campaign"]');
  const note = page.locator('[data-bar][data-kind="note"]');
  const span = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
    `${startsOn.slice(5)} ${endsOn.slice(5)}`;
  const campaign = async () => (await rytm.call('campaigns.list', {})).map(span)[0];
  const noted = async () => (await rytm.call('dayNotes.list', {})).map(span)[0];
  /** Takes something where it lies and carries it over a day, without letting go. */
  const carry = async (from: { x: number; y: number }, day: string) => {
    const to = await middleOf(calendar.day(day));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 6, from.y + 6);
    await page.mouse.move(to.x, to.y, { steps: 4 });
  };
  const edge = async (side: 'start' | 'end') => middleOf(bar.first().locator(`[data-handle="${side}"]`));

  // Taken in its middle, on the 13th.
  await carry(await middleOf(bar), '2031-11-20');
  await expect(calendar.ghost).toHaveText('19–21 lis 2031');
  await expect(page.locator('[data-bar-outlines] > *')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(calendar.ghost).toHaveCount(0);
  await expect(calendar.announcement).toHaveText(polish.toast.cancelled);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await campaign()).toBe('11-12 11-14');

  await carry(await middleOf(bar), '2031-11-20');
  await page.mouse.up();
  await expect.poll(campaign).toBe('11-19 11-21');
  await expect(calendar.announcement).toContainText('19–21 lis 2031');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await carry(await edge('end'), '2031-11-25');
  await page.mouse.up();
  await expect.poll(campaign).toBe('11-19 11-25');
  await expect(bar).toHaveCount(2);
  await carry(await edge('start'), '2031-11-17');
  await page.mouse.up();
  await expect.poll(campaign).toBe('11-17 11-25');
  for (const before of ['11-19 11-25', '11-19 11-21', '11-12 11-14']) {
    await page.keyboard.press('Control+z');
    await expect.poll(campaign).toBe(before);
  }
  await carry(await middleOf(note), '2031-11-12');
  await page.mouse.up();
  // Two days wide, so its middle is the second one's edge: taken on the 5th.
  await expect.poll(noted).toBe('11-11 11-12');

  // The same by keys.
  await bar.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(campaign).toBe('11-13 11-15');
  await expect(bar).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(campaign).toBe('11-13 11-16');
  await expect(bar).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(campaign).toBe('11-13 11-15');
  await expectAccessible(page);
});

test('the menu key opens the menu of a day, and leads back to it', async ({ rytm }) => {
  const client = await rytm.call('clients.create', { name: 'Kwiaciarnia Róża' });
  const calendar = new CalendarPage(rytm);
  const { page } = rytm;
  for (const language of ['pl', 'en'] as const) {
    const { slot } = TEXTS[language];
    const view = { room: 'calendar', view: 'month', date: '2031-11-12', clientId: client.id, backlog: true } as const;
    await rytm.call('settings.update', { language, view });
    await rytm.reload();
    await expect(calendar.backlog).toBeVisible();
    await calendar.day('2031-11-12').focus();
    await expect(calendar.day('2031-11-12')).toBeFocused();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem', { name: slot.create })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(calendar.day('2031-11-12')).toBeFocused();
    await page.keyboard.press('ContextMenu');
    await menu.getByRole('menuitem', { name: slot.week }).press('Enter');
    await expect(page.locator('.rbc-time-view')).toBeVisible();
  }
});

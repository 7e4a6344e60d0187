import { expect, type Rytm, test } from './fixtures/rytm.ts';
import { expectAccessible } from './pages/axe.ts';
import { CalendarPage } from './pages/calendar.page.ts';
import { ClientsPage } from './pages/clients.page.ts';

/** Colours that a person may give a client, however badly text would stand on them. */
const COLOURS = ['#ffffff', '#000000', '#fff176', '#7f7f7f', '#767676', '#00ff00', '#0000ff', '#ff00ff', '#1e2127'];

const CONTRAST = ['color-contrast'];

/** A client of each colour, with a post in the month and one without a day. The report's cover: look.test.ts. */
async function fill(rytm: Rytm): Promise<void> {
  for (const [index, colour] of COLOURS.entries()) {
    const { id: clientId } = await rytm.call('clients.create', { name: `Klient ${colour}`, colour });
    const channel = await rytm.call('channels.create', { clientId, network: 'instagram', handle: `@k${index}` });
    const post = { clientId, channels: [{ channelId: channel.id }] };
    const date = `2026-11-${String(index + 2).padStart(2, '0')}`;
    await rytm.call('posts.create', { ...post, title: `Post ${colour}`, date, time: '10:00', status: 'approved' });
    await rytm.call('posts.create', { ...post, title: `Pomysł ${colour}` });
  }
  const view = { room: 'calendar', view: 'month', date: '2026-11-12', clientId: null, backlog: true } as const;
  await rytm.call('settings.update', { language: 'pl', view });
  await rytm.reload();
}

for (const dark of [false, true]) {
  test.describe(`text and clients’ colours in ${dark ? 'dark' : 'light'}`, () => {
    test.use({ rytmOptions: { dark } });

    test('keep 4.5 to 1 in the calendar, the switcher and the clients’ room', async ({ rytm }) => {
      test.setTimeout(150_000);
      await fill(rytm);
      const calendar = new CalendarPage(rytm);
      const clients = new ClientsPage(rytm.page);
      for (const view of ['Miesiąc', 'Tydzień', 'Lista']) {
        await calendar.view(view);
        await expect(rytm.page.getByText(`Post ${COLOURS[8]}`).first()).toBeAttached();
        await expectAccessible(rytm.page, CONTRAST);
      }
      await clients.switcher('Wszyscy klienci').click();
      await expect(clients.option(`Klient ${COLOURS[8]}`)).toBeVisible();
      await expectAccessible(rytm.page, CONTRAST);
      await rytm.page.keyboard.press('Escape');
      await clients.open();
      await expect(clients.card(`Klient ${COLOURS[8]}`)).toBeVisible();
      await expectAccessible(rytm.page, CONTRAST);
      for (const colour of COLOURS.slice(0, 4)) {
        await clients.openClient(`Klient ${colour}`);
        await expectAccessible(rytm.page, CONTRAST);
        await rytm.page.getByRole('button', { name: clients.words.all }).click();
      }
    });
  });
}

import { alternate, type BenchContext, type Benchmark } from '../benchmark.ts';
import type { Measured } from '../figures.ts';
import { keyToPaint } from '../probe.ts';
import { createRandom } from '../random.ts';
import { showMonth, stage } from '../stage.ts';
import { postText } from '../texts.ts';
import { type AppSide, throttle } from '../window.ts';

/** A letter into a text of 5,000 characters of a post with five variants, from the key to the paint, with the calendar beside it. */
export const editorKey: Benchmark = {
  name: 'editor.key',
  bar: 'key to paint within one frame (17 ms) with 5,000 characters and five variants; at x4 ≤ 50 ms',
  run,
};

const LENGTH = 5_000;
const NETWORKS = ['facebook', 'instagram', 'linkedin', 'x', 'threads'] as const;
/** Keys in a row; a single one is too short to time on its own. */
const LETTERS = 'rytmdnia';

async function run(context: BenchContext): Promise<Measured[]> {
  const { app } = await stage(context);
  await showMonth([app]);
  const id = await longPost(app);
  await app.page.locator(`[data-backlog] [data-card="${id}"]`).click();
  const text = app.page
    .locator('[data-inspector] textarea')
    .filter({ hasText: /.{1000}/s })
    .first();
  await text.click();
  const keys = async () => {
    const took: number[] = [];
    for (const key of LETTERS) took.push(await keyToPaint(app.page, key));
    return took;
  };
  const fast = await alternate(context.rounds, { ours: keys });
  await throttle(app, 4);
  const slow = await alternate(context.rounds, { ours: keys });
  await throttle(app, 1);
  return [
    { name: 'editor.key', unit: 'ms', bar: { text: '≤ 17 ms', atMost: 17 }, ours: fast.ours.flat() },
    { name: 'editor.key.x4', unit: 'ms', bar: { text: '≤ 50 ms', atMost: 50 }, ours: slow.ours.flat() },
  ];
}

/** A post without a day, whose card is drawn in any case, with a text of its own for each of five channels. */
async function longPost(app: AppSide): Promise<string> {
  const random = createRandom(5);
  let text = '';
  while (text.length < LENGTH) text += `${postText(random)}\n\n`;
  text = text.slice(0, LENGTH);
  const made = async (verb: 'clients.create' | 'channels.create' | 'posts.create', input: object) =>
    ((await app.call(verb, input as never)) as { id: string }).id;
  const clientId = await made('clients.create', { name: 'Redakcja', timeZone: 'Europe/Warsaw' });
  const channels: { channelId: string; text: string }[] = [];
  for (const network of NETWORKS) {
    const channelId = await made('channels.create', { clientId, network });
    channels.push({ channelId, text: `${text.slice(0, LENGTH - 100)} ${network}` });
  }
  return await made('posts.create', { clientId, title: '', text, date: null, channels });
}

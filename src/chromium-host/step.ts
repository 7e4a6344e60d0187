/** A step that takes longer than this is worth a word; milliseconds. */
const SLOW = 10_000;

/**
 * One step of starting, never waited for without an end: a browser on a busy machine may leave a question unanswered for ever.
 * Says on stderr which step is slow; throws, with the step's name, when the limit (milliseconds) is over.
 */
export async function step<T>(name: string, limit: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  let slow: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    if (limit > SLOW) slow = setTimeout(() => process.stderr.write(`Slow: ${name}…\n`), SLOW);
    timer = setTimeout(() => reject(new Error(`No end after ${Math.round(limit / 1000)} s: ${name}.`)), limit);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(slow);
    clearTimeout(timer);
    if (process.env.RYTM_STEPS === '1') process.stderr.write(`${Math.round(performance.now() - begun)} ms: ${name}\n`);
  }
}

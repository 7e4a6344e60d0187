import { describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '#shared/ipc/result.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { type Edit, type EditRequest, showEdits } from './post-editor.rules.ts';
import { createEditSession } from './post-editor.session.ts';

const blank: Post = {
  id: 'p',
  rev: 1,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  clientId: 'c',
  title: '',
  text: '',
  date: null,
  time: null,
  zone: 'Europe/Warsaw',
  status: 'idea',
  contentType: null,
  link: '',
  owner: '',
  labels: [],
  notes: '',
  task: null,
  context: '',
  campaignId: null,
  firstComment: '',
  isPlaceholder: false,
  movedAfterApproval: false,
  seriesId: null,
  seriesDate: null,
  pauseId: null,
  channels: [],
  media: [],
};

const typed = (text: string): Edit => ({ kind: 'field', field: 'text', value: text });
const title = (text: string): Edit => ({ kind: 'field', field: 'title', value: text });

/** A store of one post that answers when told to, and a clock that stands until it is pushed. */
async function open() {
  let row: Post | null = blank;
  let rows = 0;
  let fault: Result<Post> | null = null;
  const sent: EditRequest[] = [];
  const kept: Edit[] = [];
  const waiting: (() => void)[] = [];
  const timers = new Set<() => void>();
  const readers: (() => void)[] = [];
  let held: 'before the commit' | 'after the commit' | null = null;
  let readsHeld = false;

  const answer = (request: EditRequest): Result<Post> => {
    if (fault !== null) return fault;
    if (row === null) return fail('missing', 'posts.missing');
    const { id: _id, rev, ...patch } = request.input as { id: string; rev: number } & Partial<Post>;
    if (rev !== row.rev) return fail('stale', 'posts.stale', { seen: rev, found: row.rev });
    row = { ...row, ...patch, rev: row.rev + 1 };
    return ok(row);
  };
  const session = createEditSession('p', {
    read: async () => {
      const result = row === null ? fail('missing', 'posts.missing') : ok(row);
      if (readsHeld) await new Promise<void>((resolve) => readers.push(resolve));
      return result;
    },
    send: async (request) => {
      sent.push(request);
      rows += 1;
      const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
      if (held === 'before the commit') await wait();
      const result = answer(request);
      if (held === 'after the commit') await wait();
      return result;
    },
    later: (run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
    changed: () => undefined,
    keptOwn: (edit) => kept.push(edit),
  });
  await session.refresh();
  return {
    session,
    sent,
    kept,
    pause: async () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
      await session.flush();
    },
    pauseHasCome: () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
    },
    hold: (where: 'before the commit' | 'after the commit' = 'after the commit') => {
      held = where;
    },
    letGo: () => {
      held = null;
      for (const resolve of waiting.splice(0)) resolve();
    },
    holdReads: () => {
      readsHeld = true;
    },
    letReadsGo: () => {
      readsHeld = false;
      for (const resolve of readers.splice(0)) resolve();
    },
    elsewhere: (patch: Partial<Post> | null) => {
      row = patch === null ? null : { ...(row ?? blank), ...patch, rev: (row ?? blank).rev + 1 };
    },
    comeBack: (post: Post) => {
      row = post;
    },
    breakDown: (result: Result<Post> | null) => {
      fault = result;
    },
    stored: () => row,
    shown: () => {
      const { stored, edits } = session.state();
      return stored === null ? null : showEdits(stored, edits);
    },
    writes: () => rows,
  };
}

describe('typing', () => {
  test('is on screen at once and in the store after the pause, as one write', async () => {
    const { session, shown, stored, pause, writes } = await open();
    for (const text of ['D', 'Da', 'Da s', 'Da się']) session.edit(typed(text));
    expect(shown()?.text).toBe('Da się');
    expect(stored()?.text).toBe('');
    await pause();
    expect(stored()?.text).toBe('Da się');
    expect(writes()).toBe(1);
    expect(session.state().edits).toEqual([]);
  });

  test('of two fields is two writes in order, the second with the revision of the first answer', async () => {
    const { session, sent, pause } = await open();
    session.edit(title('T'));
    session.edit(typed('X'));
    await pause();
    expect(sent).toEqual([
      { verb: 'posts.update', input: { id: 'p', rev: 1, title: 'T' } },
      { verb: 'posts.update', input: { id: 'p', rev: 2, text: 'X' } },
    ]);
  });

  test('that goes on while a write is on its way is never overwritten by the answer', async () => {
    const { session, shown, stored, pauseHasCome, hold, letGo } = await open();
    hold();
    session.edit(typed('A'));
    pauseHasCome();
    session.edit(typed('AB'));
    session.edit(typed('ABC'));
    letGo();
    await session.flush();
    expect(shown()?.text).toBe('ABC');
    expect(stored()?.text).toBe('ABC');
  });

  test('goes out one write at a time', async () => {
    const { session, writes, hold, letGo, pauseHasCome } = await open();
    hold();
    session.edit(typed('A'));
    pauseHasCome();
    session.edit({ kind: 'field', field: 'status', value: 'review' });
    session.edit({ kind: 'move', date: '2026-11-20', time: null });
    await Promise.resolve();
    expect(writes()).toBe(1);
    letGo();
    await session.flush();
    expect(writes()).toBe(3);
  });

  test('is stored by a flush without waiting for the pause', async () => {
    const { session, stored } = await open();
    session.edit(typed('Zamykam okno'));
    await session.flush();
    expect(stored()?.text).toBe('Zamykam okno');
  });
});

test('a choice is stored at once', async () => {
  const { session, stored } = await open();
  session.edit({ kind: 'field', field: 'status', value: 'approved' });
  await session.flush();
  expect(stored()?.status).toBe('approved');
});

test('an edit that changes nothing is not written', async () => {
  const { session, writes } = await open();
  session.edit(typed('A'));
  session.edit(typed(''));
  await session.flush();
  expect(writes()).toBe(0);
  expect(session.state().edits).toEqual([]);
});

describe("somebody else's change", () => {
  test('shows at once where nothing is being typed', async () => {
    const { session, shown, elsewhere } = await open();
    session.edit(typed('Moje'));
    elsewhere({ title: 'Cudzy tytuł' });
    await session.refresh();
    expect(shown()).toMatchObject({ title: 'Cudzy tytuł', text: 'Moje' });
  });

  test('of another field is kept beside what was typed, and nobody is told', async () => {
    const { session, stored, elsewhere, kept } = await open();
    session.edit(typed('Moje'));
    elsewhere({ title: 'Cudzy tytuł' });
    await session.flush();
    expect(stored()).toMatchObject({ title: 'Cudzy tytuł', text: 'Moje' });
    expect(kept).toEqual([]);
  });

  test('of the same field gives way to what was typed, and the person is told', async () => {
    const { session, stored, elsewhere, kept } = await open();
    session.edit(typed('Moje'));
    elsewhere({ text: 'Cudze' });
    await session.flush();
    expect(stored()?.text).toBe('Moje');
    expect(kept).toEqual([typed('Moje')]);
  });

  test('of the same field that is heard of before the pause gives way as well, and the person is told once', async () => {
    const { session, stored, elsewhere, kept } = await open();
    session.edit(typed('Moje'));
    elsewhere({ text: 'Cudze' });
    await session.refresh();
    await session.flush();
    expect(stored()?.text).toBe('Moje');
    expect(kept).toEqual([typed('Moje')]);
  });

  test('taken back by undo shows although its revision is lower', async () => {
    const { session, shown, comeBack } = await open();
    session.edit(typed('Moje'));
    await session.flush();
    comeBack(blank);
    await session.refresh();
    expect(shown()?.text).toBe('');
  });

  test('read while a write is on its way does not undo that write on screen', async () => {
    const { session, shown, hold, letGo, pauseHasCome } = await open();
    hold();
    session.edit(typed('Moje'));
    pauseHasCome();
    await session.refresh();
    expect(shown()?.text).toBe('Moje');
    letGo();
    await session.flush();
    expect(shown()?.text).toBe('Moje');
  });
});

describe('a reading that is slower than a write', () => {
  test('begun before it is dropped, as it is older', async () => {
    const { session, shown, holdReads, letReadsGo } = await open();
    holdReads();
    const reading = session.refresh();
    session.edit(typed('Moje'));
    await session.flush();
    letReadsGo();
    await reading;
    expect(shown()?.text).toBe('Moje');
  });

  test('asked for while it is on its way does not bring back what was before', async () => {
    const { session, shown, hold, letGo, holdReads, letReadsGo, pauseHasCome } = await open();
    hold('before the commit');
    session.edit(typed('Moje'));
    pauseHasCome();
    holdReads();
    const reading = session.refresh();
    letGo();
    await session.flush();
    letReadsGo();
    await reading;
    expect(shown()?.text).toBe('Moje');
  });

  test('asked for while the answer is on its way is made after it', async () => {
    const { session, shown, hold, letGo, elsewhere, pauseHasCome } = await open();
    hold('after the commit');
    session.edit(typed('Moje'));
    pauseHasCome();
    elsewhere({ title: 'Cudzy tytuł' });
    await session.refresh();
    letGo();
    await vi.waitFor(() => expect(shown()).toMatchObject({ text: 'Moje', title: 'Cudzy tytuł' }));
  });
});

describe('a post that is deleted while it is open', () => {
  test('is said to be gone, and keeps what was typed until it comes back', async () => {
    const { session, stored, elsewhere, comeBack, pauseHasCome } = await open();
    session.edit(typed('Moje'));
    elsewhere(null);
    await session.flush();
    expect(session.state()).toMatchObject({ phase: 'gone', edits: [typed('Moje')] });
    comeBack({ ...blank, rev: 9 });
    await session.refresh();
    pauseHasCome();
    await vi.waitFor(() => expect(stored()?.text).toBe('Moje'));
    expect(session.state().phase).toBe('ready');
  });
});

describe('a write that fails', () => {
  test('keeps the text on screen, says why, and is written when the disk is back', async () => {
    const { session, shown, stored, breakDown } = await open();
    breakDown(fail('storage', 'store.disk-full'));
    session.edit(typed('Moje'));
    await session.flush();
    expect(session.state().fault).toMatchObject({ code: 'store.disk-full' });
    expect(shown()?.text).toBe('Moje');
    breakDown(null);
    await session.flush();
    expect(stored()?.text).toBe('Moje');
    expect(session.state()).toMatchObject({ fault: null, edits: [] });
  });

  test('because the post never stands still is given up after some tries, the text kept', async () => {
    const { session, shown, breakDown, writes } = await open();
    breakDown(fail('stale', 'posts.stale', { seen: 1, found: 2 }));
    session.edit(typed('Moje'));
    await session.flush();
    expect(session.state().fault).toMatchObject({ kind: 'stale' });
    expect(shown()?.text).toBe('Moje');
    expect(writes()).toBe(6);
  });
});

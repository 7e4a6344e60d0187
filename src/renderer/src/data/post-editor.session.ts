/** The writing of one open post: what waits, what is on its way, what is stored. No clock and no window of its own. */
import type { Fault, Result } from '#shared/ipc/result.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { collides, type Edit, type EditRequest, isTyped, queueEdit, rebase, requestFor } from './post-editor.rules.ts';

/** Milliseconds without a key before what was typed is written. */
export const PAUSE = 400;

/** A write that finds a newer post is tried again on that one; after this many times it is a failure to be shown. */
const MOST_TRIES = 5;

export interface SessionState {
  /** `gone`: the post is in the trash or was undone; what is unsaved is kept in case it comes back. */
  readonly phase: 'loading' | 'ready' | 'gone' | 'failed';
  /** The post as the store last said. */
  readonly stored: Post | null;
  /** What the person did and the store has not confirmed, oldest first. */
  readonly edits: readonly Edit[];
  /** Why the last reading or writing failed. */
  readonly fault: Fault | null;
}

export interface SessionPorts {
  readonly read: (id: string) => Promise<Result<Post>>;
  readonly send: (request: EditRequest) => Promise<Result<Post>>;
  /** Runs later; answers the way to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly changed: (state: SessionState) => void;
  /** Somebody changed the same thing; the person's own text was kept and written over it. */
  readonly keptOwn: (edit: Edit) => void;
}

export type EditSession = ReturnType<typeof createEditSession>;

/** One post being edited. Writes go out one at a time, in order, each with the revision of the answer before it. */
export function createEditSession(id: string, ports: SessionPorts) {
  let state: SessionState = { phase: 'loading', stored: null, edits: [], fault: null };
  let sending = 0;
  let writing: Promise<void> | null = null;
  let cancelPause: (() => void) | null = null;
  let question = 0;
  let refreshWanted = false;

  function set(patch: Partial<SessionState>): void {
    state = { ...state, ...patch };
    ports.changed(state);
  }

  /** Reads the post again: at first, and when somebody else changed it. While a write is on its way it waits for that. */
  async function refresh(): Promise<void> {
    if (writing !== null) {
      refreshWanted = true;
      return;
    }
    question += 1;
    const mine = question;
    const answer = await ports.read(id);
    if (mine !== question) return;
    if (writing !== null) {
      refreshWanted = true;
    } else if (answer.ok) {
      if (state.stored !== null) tellCollisions(state.stored, answer.value);
      // Undo puts an older row back with its older revision, so the newest reading counts, not the highest number.
      set({ stored: answer.value, phase: 'ready', ...(state.phase === 'ready' ? {} : { fault: null }) });
      if (state.edits.length > 0) schedule();
    } else if (answer.error.kind === 'missing') {
      set({ phase: 'gone' });
    } else if (state.stored === null) {
      set({ phase: 'failed', fault: answer.error });
    }
  }

  function tellCollisions(before: Post, now: Post): void {
    for (const change of state.edits) if (collides(change, before, now)) ports.keptOwn(change);
  }

  function schedule(): void {
    cancelPause?.();
    cancelPause = ports.later(() => void flush(), PAUSE);
  }

  /** Does an edit: on screen now, in the store after a pause when it is typed, else right away. */
  function edit(change: Edit): void {
    if (state.stored === null) return;
    set({ edits: queueEdit(state.edits, change, sending) });
    if (isTyped(change)) schedule();
    else void flush();
  }

  /** Writes all that waits; resolves when it is stored, or could not be. */
  function flush(): Promise<void> {
    cancelPause?.();
    cancelPause = null;
    writing ??= writeAll().finally(() => {
      writing = null;
      if (refreshWanted) {
        refreshWanted = false;
        void refresh();
      }
    });
    return writing;
  }

  async function writeAll(): Promise<void> {
    let tries = 0;
    while (state.edits.length > 0 && state.phase === 'ready') {
      const outcome = await writeFirst(tries < MOST_TRIES);
      if (outcome === 'failed') return;
      tries = outcome === 'stale' ? tries + 1 : 0;
    }
  }

  async function writeFirst(mayCatchUp: boolean): Promise<'written' | 'stale' | 'failed'> {
    const [first, ...rest] = state.edits;
    const { stored } = state;
    if (first === undefined || stored === null) return 'written';
    const request = requestFor(first, stored);
    if (request === null) {
      set({ edits: rest, fault: null });
      return 'written';
    }
    sending = 1;
    // A reading that is on its way is older than what this write will answer.
    question += 1;
    const answer = await ports.send(request);
    sending = 0;
    if (answer.ok) {
      set({ edits: state.edits.slice(1), stored: answer.value, fault: null });
      return 'written';
    }
    if (answer.error.kind === 'stale' && mayCatchUp) return await catchUp(stored);
    set(answer.error.kind === 'missing' ? { phase: 'gone' } : { fault: answer.error });
    return 'failed';
  }

  /** Reads what somebody else stored, and puts the person's own edits on top of it. */
  async function catchUp(before: Post): Promise<'stale' | 'failed'> {
    const answer = await ports.read(id);
    if (!answer.ok) {
      set(answer.error.kind === 'missing' ? { phase: 'gone' } : { fault: answer.error });
      return 'failed';
    }
    const now = answer.value;
    tellCollisions(before, now);
    set({ stored: now, edits: state.edits.flatMap((change) => rebase(change, before, now)) });
    return 'stale';
  }

  return { id, refresh, edit, flush, state: () => state };
}

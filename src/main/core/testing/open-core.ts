import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoreVerb, Input, Output } from '#shared/ipc/contract.ts';
import type { Fault, Result } from '#shared/ipc/result.ts';
import { createApp } from '../app.ts';
import type { Core } from '../app.types.ts';

/** A core over a real store in a folder of its own, with a clock that the test turns. */
export interface TestCore {
  readonly profile: string;
  readonly core: Core;
  /** Runs a verb and answers its value; throws on a fault, so that a test cannot miss one. */
  call<V extends CoreVerb>(verb: V, input: Input<V>): Promise<Output<V>>;
  /** Runs a verb that must fail and answers why. */
  fault<V extends CoreVerb>(verb: V, input: unknown): Promise<Fault>;
  /** Closes and opens again, as a restart does. */
  restart(): Promise<void>;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** 2026-11-12, 10:00 in Warsaw. */
const START = Date.UTC(2026, 10, 12, 9);

export async function openTestCore(options: { profile?: string; start?: number } = {}): Promise<TestCore> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'rytm-test-'));
  let clock = options.start ?? START;
  let core = await open();

  async function open(): Promise<Core> {
    const opened = await createApp({ profile, appVersion: 'test', now: () => clock });
    if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.error)}`);
    return opened.value;
  }

  return {
    profile,
    get core() {
      return core;
    },
    async call(verb, input) {
      const result = (await core.call(verb, input)) as Result<Output<typeof verb>>;
      if (!result.ok) throw new Error(`${verb}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    async fault(verb, input) {
      const result = await core.call(verb, input);
      if (result.ok) throw new Error(`${verb} should have failed`);
      return result.error;
    },
    async restart() {
      await core.close();
      core = await open();
    },
    pass(milliseconds) {
      clock += milliseconds;
    },
    async close() {
      await core.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

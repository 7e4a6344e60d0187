import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { fail, ok, type Result } from '#shared/ipc/result.ts';
import { createApp } from '../core/app.ts';
import type { Core, CoreOptions, StoreCheck } from '../core/app.types.ts';
import type { FromCore, ToCore } from './core-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The core runs in a worker thread.');

function tell(message: FromCore): void {
  port?.postMessage(message);
}

async function answered(core: Core, verb: string, input: unknown): Promise<Result<unknown>> {
  try {
    return await core.call(verb, input);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'log', event: `bug in ${verb}`, details: stack });
    return fail('bug', 'shell.unexpected', { verb });
  }
}

/** A thread of its own for the look through the store: the build puts it beside this one. */
function checkBeside(database: string): StoreCheck {
  const worker = new Worker(join(import.meta.dirname, 'store-check.js'), { workerData: database });
  const problems = new Promise<readonly string[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check ended without an answer.')));
  });
  return { problems, stop: () => void worker.terminate() };
}

const opened = await createApp({ ...(workerData as CoreOptions), checkBeside });
tell({ kind: 'opened', result: opened.ok ? ok(null) : opened });

if (opened.ok) {
  const core = opened.value;
  core.onChanged((changed) => tell({ kind: 'changed', changed }));
  core.onDamaged((fault) => tell({ kind: 'damaged', fault }));
  port.on('message', async (message: ToCore) => {
    if (message.kind === 'call') {
      tell({ kind: 'answer', id: message.id, result: await answered(core, message.verb, message.input) });
      return;
    }
    await core.close();
    tell({ kind: 'closed' });
    port.close();
  });
} else {
  // Nothing more will come: the host answers every call with this fault by itself.
  port.close();
}

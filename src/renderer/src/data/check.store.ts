import { create } from 'zustand';
import type { Fault } from '#shared/ipc/result.ts';
import type { CheckReport } from '#shared/rooms/system/system.schema.ts';
import { call } from '../api/client.ts';

interface CheckState {
  readonly busy: boolean;
  readonly report: CheckReport | null;
  readonly fault: Fault | null;
}

export const useCheck = create<CheckState>(() => ({ busy: false, report: null, fault: null }));

/** Asks the core to look through the whole store. */
export async function checkStore(): Promise<void> {
  useCheck.setState({ busy: true });
  const report = await call('system.check', {});
  useCheck.setState(
    report.ok ? { busy: false, report: report.value, fault: null } : { busy: false, report: null, fault: report.error },
  );
}

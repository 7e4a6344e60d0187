import { useEffect, useRef } from 'react';
import type { Fault } from '#shared/ipc/result.ts';
import type { PlanContent } from '#shared/rooms/plans/plans.schema.ts';
import { editPlan } from '../../data/plans.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';

/** The blocks that are lists of rows with ids. */
type RowBlock = 'goals' | 'tasks' | 'mechanics' | 'ads';
type RowOf<B extends RowBlock> = PlanContent[B][number];

/** Changes of one list of a plan. */
export function rowsOf<B extends RowBlock>(planId: string, block: B) {
  const edit = (change: (rows: readonly RowOf<B>[]) => readonly RowOf<B>[]) =>
    editPlan(planId, (content) => ({ [block]: change(content[block] as readonly RowOf<B>[]) }) as Partial<PlanContent>);
  return {
    add: (...rows: RowOf<B>[]) => said(edit((before) => [...before, ...rows])),
    remove: (id: string) => said(edit((before) => before.filter((row) => row.id !== id))),
    /** Answers why it could not be stored: the field says it. */
    change: (id: string, patch: Partial<RowOf<B>>): Promise<Fault | null> =>
      edit((before) => before.map((row) => (row.id === id ? { ...row, ...patch } : row))),
    /** The same for a choice, which has no place of its own for a fault. */
    choose: (id: string, patch: Partial<RowOf<B>>) =>
      said(edit((before) => before.map((row) => (row.id === id ? { ...row, ...patch } : row)))),
  };
}

/** Says a fault in a message of its own. */
export async function said(writing: Promise<Fault | null>): Promise<void> {
  const fault = await writing;
  if (fault !== null) toastFault(faultText(fault));
}

/** Gives the focus to the first field of a row that was added; `count` is how many rows there are. */
export function useNewRowFocus<E extends HTMLElement>(count: number) {
  const list = useRef<E>(null);
  const before = useRef(count);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current && count > before.current) {
      isAsked.current = false;
      [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
        .at(-1)
        ?.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')
        ?.focus();
    }
    before.current = count;
  }, [count]);
  return { list, ask: () => (isAsked.current = true) };
}

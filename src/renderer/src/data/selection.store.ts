import { create } from 'zustand';

interface SelectionState {
  /** The post in the inspector, or none. */
  readonly openId: string | null;
  /** The card that has the keyboard. */
  readonly focusedId: string | null;
  /** What a gesture over several posts touches. Each card asks only for itself, so that choosing one draws one. */
  readonly selected: ReadonlySet<string>;
  /** Where a range begins: the card chosen last by itself. */
  readonly anchorId: string | null;
}

const NONE: ReadonlySet<string> = new Set();

export const useSelection = create<SelectionState>(() => ({
  openId: null,
  focusedId: null,
  selected: NONE,
  anchorId: null,
}));

/** Shows a post in the inspector; it is then what is selected, unless several are. */
export function openPost(id: string | null): void {
  const { selected, anchorId } = useSelection.getState();
  const several = selected.size > 1;
  const chosen = id === null ? NONE : new Set([id]);
  useSelection.setState({
    openId: id,
    focusedId: id,
    ...(several ? { selected, anchorId } : { selected: chosen, anchorId: id ?? anchorId }),
  });
}

export const focusPost = (id: string | null) => useSelection.setState({ focusedId: id });

/** A plain click: this one alone, and open. */
export function choosePost(id: string): void {
  useSelection.setState({ openId: id, focusedId: id, selected: new Set([id]), anchorId: id });
}

/** Puts a post into the selection or takes it out. */
export function toggleSelected(id: string): void {
  const selected = new Set(useSelection.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  useSelection.setState({ selected, anchorId: id });
}

/** Selects exactly these; the anchor stays unless one is given. */
export function select(ids: Iterable<string>, anchorId?: string): void {
  const selected = new Set(ids);
  const before = useSelection.getState();
  if (sameIds(before.selected, selected) && (anchorId === undefined || anchorId === before.anchorId)) return;
  useSelection.setState({ selected, ...(anchorId === undefined ? {} : { anchorId }) });
}

export const clearSelection = () => useSelection.setState({ selected: NONE, anchorId: null });

/** Lets go of what is no longer there: removed, of another client, or far from the days held. */
export function keepSelected(isThere: (id: string) => boolean): void {
  const { selected } = useSelection.getState();
  if (selected.size === 0) return;
  const kept = [...selected].filter(isThere);
  if (kept.length < selected.size) select(kept);
}

/** Whether the selection is more than the one post that is open anyway. */
export const isGroup = ({ selected, openId }: Pick<SelectionState, 'selected' | 'openId'>): boolean =>
  selected.size > 1 || (selected.size === 1 && (openId === null || !selected.has(openId)));

/** Whether a card is drawn as selected. */
export const useIsSelected = (id: string): boolean => useSelection((state) => state.selected.has(id) && isGroup(state));

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

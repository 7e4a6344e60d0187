import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import { chooseFiles, useLibrary } from '../../data/library.store.ts';
import { LibraryTile } from './LibraryTile.tsx';
import styles from './media.module.css';
import { nextTile } from './media.rules.ts';

/** Pixels of a tile with its gap. */
const TILE = { width: 148, height: 176 } as const;

function useColumns(element: HTMLElement | null): number {
  const [columns, setColumns] = useState(4);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) =>
      setColumns(Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / TILE.width))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return columns;
}

interface Props {
  readonly items: readonly LibraryItem[];
  /** Before the filter. */
  readonly total: number;
  /** Files are picked for something: a click adds one to those chosen or takes it away. Without it one click is one file. */
  readonly picking?: Picking;
  /** Asked for by right click, or by the menu key. */
  readonly onMenu?: (event: MouseEvent) => void;
}

export interface Picking {
  /** Why a file cannot be picked, for those that cannot. */
  readonly blocked: (item: LibraryItem) => string | null;
  /** Enter or a double click: all that is chosen is taken. */
  readonly done: () => void;
}

/** The files as tiles; only the rows on screen are drawn. Arrows walk, Space chooses, Shift chooses a range. */
export function LibraryGrid({ items, total, picking, onMenu }: Props) {
  const { t } = useTranslation('media');
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const columns = useColumns(scroller);
  const chosen = useLibrary((state) => state.chosen);
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const rows = Math.ceil(items.length / columns);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller,
    estimateSize: () => TILE.height,
    overscan: 3,
  });
  const current = Math.min(active, Math.max(0, items.length - 1));

  function go(index: number): void {
    setActive(index);
    virtual.scrollToIndex(Math.floor(index / columns));
    requestAnimationFrame(() => scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  }

  const blocked = (item: LibraryItem) => picking?.blocked(item) ?? null;
  const free = (some: readonly LibraryItem[]) => some.filter((item) => blocked(item) === null).map(({ id }) => id);

  function choose(index: number, event: MouseEvent | KeyboardEvent): void {
    const item = items[index];
    if (item === undefined) return;
    setActive(index);
    if (event.shiftKey) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      chooseFiles([...(picking === undefined ? [] : chosen), ...free(items.slice(from, to + 1))]);
      return;
    }
    anchor.current = index;
    if (blocked(item) !== null) return;
    const toggles =
      picking !== undefined ||
      event.ctrlKey ||
      event.metaKey ||
      (event.type === 'keydown' && 'key' in event && event.key === ' ');
    if (!toggles) chooseFiles([item.id]);
    else chooseFiles(chosen.has(item.id) ? [...chosen].filter((id) => id !== item.id) : [...chosen, item.id]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      chooseFiles([...(picking === undefined ? [] : chosen), ...free(items)]);
    } else if (event.key === 'Enter' && picking !== undefined) {
      event.preventDefault();
      const item = items[current];
      if (chosen.size === 0 && item !== undefined) chooseFiles(free([item]));
      picking.done();
    } else if (event.key === 'Escape' && picking === undefined) {
      chooseFiles([]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      choose(current, event);
    } else {
      walk(event);
    }
  }

  function walk(event: KeyboardEvent): void {
    const next = nextTile(event.key, current, columns, items.length);
    if (next === null) return;
    event.preventDefault();
    go(next);
    if (event.shiftKey) choose(next, event);
  }

  /** The menu is about what is chosen: a file that is not becomes the one that is. */
  function openMenu(index: number, event: MouseEvent): void {
    const item = items[index];
    if (item === undefined || onMenu === undefined) return;
    event.preventDefault();
    setActive(index);
    if (!chosen.has(item.id)) chooseFiles([item.id]);
    onMenu(event);
  }

  return (
    <section className={styles.canvas}>
      <p className={styles.count} role="status">
        {items.length === total ? t('count', { count: total }) : t('countOf', { count: total, shown: items.length })}
      </p>
      <div className={styles.scroller} ref={setScroller}>
        {items.length === 0 ? <p className={styles.none}>{t('nothing')}</p> : null}
        <div
          role="listbox"
          aria-multiselectable
          aria-label={t('files')}
          tabIndex={-1}
          className={styles.tiles}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          data-library
        >
          {virtual.getVirtualItems().flatMap(({ index: row, start }) =>
            items.slice(row * columns, (row + 1) * columns).map((item, column) => {
              const index = row * columns + column;
              return (
                <LibraryTile
                  key={item.id}
                  item={item}
                  index={index}
                  count={items.length}
                  isChosen={chosen.has(item.id)}
                  isStop={index === current}
                  place={{ transform: `translate(${column * TILE.width}px, ${start}px)` }}
                  blocked={blocked(item)}
                  choose={choose}
                  onDoubleClick={picking?.done}
                  onMenu={openMenu}
                />
              );
            }),
          )}
        </div>
      </div>
    </section>
  );
}

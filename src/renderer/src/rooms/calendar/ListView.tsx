import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type ComponentType,
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { datesIn } from '#shared/time/calendar-grid.ts';
import { useCampaigns } from '../../data/campaigns.store.ts';
import { useClients } from '../../data/clients.store.ts';
import { shownCards, useFilters } from '../../data/filters.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { nameOf } from './calendar.actions.ts';
import { fromGridDate } from './calendar.adapter.ts';
import { useClock } from './calendar.clock.ts';
import { cardOnItsWay } from './calendar.focus.ts';
import { visibleRange } from './calendar.rules.ts';
import { cardStatus, networksOf } from './card.rules.ts';
import { cardWords } from './card.words.ts';
import { ListBar, ListHead } from './ListHead.tsx';
import { HEIGHTS, Heading, PostLine } from './ListRows.tsx';
import styles from './ListView.module.css';
import { type ListLine, type ListPost, linesOf, postBeside, sortPosts } from './list.rules.ts';
import { keepScroll, scrollOf } from './scroll.ts';

const NO_CARDS: readonly PostCard[] = [];
/** Of the names of the columns, which stay at the upper edge. */
const HEAD = 30;

/** The posts of the period with their words. */
function useListPosts(date: string): ListPost[] {
  const period = useView((state) => state.listPeriod);
  const { t: word } = useTranslation('vocabulary');
  const language = useLanguage();
  const dates = useMemo(() => datesIn(visibleRange('list', date, period)), [date, period]);
  const days = usePosts(useShallow((state) => dates.map((day) => state.days[day] ?? NO_CARDS)));
  const { clientById, channelById } = useClients();
  const campaignById = useCampaigns((state) => state.campaignById);
  const { t: planning } = useTranslation('planning');
  const now = useClock((state) => state.now);
  const passes = useFilters((state) => state.passes);
  return useMemo(() => {
    const words = cardWords(language);
    return days
      .flatMap((cards) => shownCards(cards, passes))
      .map((card): ListPost => {
        const networks = networksOf(card.channelIds, channelById);
        const group = card.contentType === null ? null : groupOf(card.contentType);
        const client = clientById[card.clientId];
        const campaign = card.campaignId === null ? undefined : campaignById[card.campaignId];
        return {
          card,
          status: cardStatus(card, now),
          title: nameOf(card),
          networks,
          networkNames: networks.map((network) => words.networks[network]).join(', '),
          group,
          type:
            group === null
              ? (card.contentType ?? '')
              : `${word(`contentGroups.${group}`)}: ${word(`contentTypes.${card.contentType}` as 'contentTypes.meme')}`,
          client: client?.name ?? '',
          colour: client?.colour,
          campaign:
            campaign === undefined
              ? null
              : {
                  name: campaign.name,
                  label: planning('chip.label', { name: campaign.name }),
                  colour: campaign.colour,
                },
        };
      });
  }, [days, clientById, channelById, campaignById, now, passes, language, word, planning]);
}

/** The period's posts, one a line, sorted by a column; only the lines on screen are drawn. */
function List({ date }: { date: Date }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const day = fromGridDate(date).date;
  const posts = useListPosts(day);
  const sort = useView((state) => state.listSort);
  const period = useView((state) => state.listPeriod);
  const today = useClock((state) => state.today);
  const lines = useMemo(
    () => linesOf(sortPosts(posts, sort, collator(language).compare), sort, period === 'quarter'),
    [posts, sort, period, language],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const stop = useMemo(() => {
    const found = activeId === null ? -1 : lines.findIndex(({ key }) => key === activeId);
    return found >= 0 ? found : postBeside(lines, -1, 1);
  }, [lines, activeId]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'post'],
    overscan: 12,
    scrollPaddingStart: HEAD,
    paddingStart: HEAD,
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line that has the keyboard stays in the page however far the list is scrolled.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(stop >= 0 ? [stop] : [])])],
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights change with the lines.
  useLayoutEffect(() => virtual.measure(), [lines]);
  useRememberedScroll(scroller, `${day} ${period} ${sort.column} ${sort.descending}`, lines.length > 0);
  useFollowedCard(virtual, lines);
  return (
    <div className={styles.frame}>
      <ListBar count={posts.length} />
      <div className={styles.list} ref={scroller} data-list-scroller>
        {/* biome-ignore lint/a11y/useSemanticElements: lines that come and go with the scroll cannot be a table's. */}
        <div
          role="grid"
          aria-label={t('list.label')}
          aria-rowcount={lines.length + 1}
          aria-multiselectable
          data-list
          style={{ minHeight: virtual.getTotalSize() }}
          onFocus={({ target }) => {
            const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
            if (id !== undefined) setActiveId(id);
          }}
          onKeyDown={(event) => onListKey(event, lines, virtual)}
        >
          <ListHead />
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const place = { index, top: start, language };
            return line.kind === 'post' ? (
              <PostLine
                key={key}
                post={line.post}
                isToday={line.post.card.date === today}
                isStop={index === stop}
                {...place}
              />
            ) : (
              <Heading key={key} line={line} {...place} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Comes back to where the list was left; another page or order begins at its top. */
function useRememberedScroll(scroller: RefObject<HTMLElement | null>, page: string, isReady: boolean): void {
  const wanted = useRef(scrollOf('list'));
  const shown = useRef(page);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (shown.current !== page) {
      shown.current = page;
      element.scrollTop = 0;
      keepScroll('list', 0);
    } else if (isReady && wanted.current !== null) {
      element.scrollTop = wanted.current;
      wanted.current = null;
    }
  }, [scroller, page, isReady]);
  useEffect(() => {
    const element = scroller.current;
    const onEnd = () => keepScroll('list', Math.round(element?.scrollTop ?? 0));
    element?.addEventListener('scrollend', onEnd);
    return () => element?.removeEventListener('scrollend', onEnd);
  }, [scroller]);
}

/** Brings a card into view that has changed its place and is to have the keyboard there. */
function useFollowedCard(virtual: Virtualizer<HTMLDivElement, Element>, lines: readonly ListLine[]): void {
  useEffect(() => {
    const id = cardOnItsWay();
    const index = id === null ? -1 : lines.findIndex(({ key }) => key === id);
    if (index >= 0) virtual.scrollToIndex(index);
  }, [virtual, lines]);
}

/** Arrows walk through the posts; right goes to a post's status, left back to its line. */
function onListKey(
  event: KeyboardEvent,
  lines: readonly ListLine[],
  virtual: Virtualizer<HTMLDivElement, Element>,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof HTMLElement))
    return;
  const row = event.target.closest<HTMLElement>('[data-card]');
  if (row === null) return;
  const index = Number(row.dataset.index);
  const goal = goalOf(event.key, lines, index);
  if (goal !== null) {
    virtual.scrollToIndex(goal);
    focusLine(row.closest('[data-list]'), goal);
  } else if (event.key === 'ArrowRight') row.querySelector<HTMLElement>('[data-status-button]')?.focus();
  else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && event.target !== row) row.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function goalOf(key: string, lines: readonly ListLine[], index: number): number | null {
  if (key === 'ArrowDown') return postBeside(lines, index, 1);
  if (key === 'ArrowUp') return postBeside(lines, index, -1);
  if (key === 'Home') return postBeside(lines, -1, 1);
  return key === 'End' ? postBeside(lines, lines.length, -1) : null;
}

/** Focuses a line; one that the scroll has yet to bring is drawn within a few frames. */
function focusLine(list: Element | null, index: number, tries = 12): void {
  const line = list?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  if (line) line.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusLine(list, index, tries - 1));
}

const SameList = memo(List, (before, after) => +before.date === +after.date);

export const ListView = Object.assign(
  function ListView({ date }: { date: Date }) {
    return <SameList date={date} />;
  } as ComponentType<{ date: Date }>,
  { title: () => '', range: (date: Date) => [date], navigate: (date: Date) => date },
);

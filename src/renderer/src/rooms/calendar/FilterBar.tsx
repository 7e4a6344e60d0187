import { Button, Pill, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiltering, sameFilters, withoutValue } from '#shared/rooms/filters/filters.rules.ts';
import { offerUndo } from '../../app/undo.ts';
import { shownCards, useFilters } from '../../data/filters.store.ts';
import {
  clearFilters,
  setFilters,
  tickFilters,
  useCalendarFilters,
  useIsJudging,
} from '../../data/filters-view.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { useProfileGrid } from '../../data/profile-grid.store.ts';
import { useView } from '../../data/settings.store.ts';
import { createView, useViews } from '../../data/views.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useClock } from './calendar.clock.ts';
import { type CalendarView, visibleRange } from './calendar.rules.ts';
import styles from './FilterBar.module.css';
import { useFilterChips } from './filter.words.ts';

interface Props {
  readonly view: CalendarView;
  readonly date: string;
}

/** What is asked for as chips, and how much that hides; there only while something is asked for. */
export function FilterBar(props: Props) {
  const filters = useCalendarFilters();
  return isFiltering(filters) ? <Bar {...props} /> : null;
}

/** How many posts of the page, or of the whole profile, and of the backlog the filters hide. */
function useHidden({ view, date }: Props): number {
  const passes = useFilters((state) => state.passes);
  const period = useView((state) => state.listPeriod);
  const { from, to } = visibleRange(view, date, period);
  const ofProfile = useProfileGrid(({ tiles }) =>
    view !== 'grid' || tiles === null ? 0 : tiles.length - shownCards(tiles, passes).length,
  );
  const ofPage = usePosts(({ days, backlog }) =>
    [
      backlog,
      ...Object.entries(days).flatMap(([day, cards]) => (view !== 'grid' && day >= from && day <= to ? [cards] : [])),
    ].reduce((count, cards) => count + cards.length - shownCards(cards, passes).length, 0),
  );
  return ofPage + ofProfile;
}

function Bar(props: Props) {
  const { t } = useTranslation('calendar');
  const filters = useCalendarFilters();
  const chips = useFilterChips();
  const hidden = useHidden(props);
  const isJudging = useIsJudging();
  const now = useClock((state) => state.now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new minute makes a post missed.
  useEffect(tickFilters, [now]);
  const text = filters.text.trim();
  // Mantine hides the button of a pill, since in a field Backspace does the same; here it is the way by keyboard.
  const remove = (label: string) => ({
    'aria-label': t('filters.remove', { what: label }),
    'aria-hidden': false,
    tabIndex: 0,
  });
  return (
    <section className={styles.bar} aria-label={t('filters.active')} data-filter-bar>
      {text !== '' && (
        <Pill
          withRemoveButton
          onRemove={() => setFilters({ ...filters, text: '' })}
          removeButtonProps={remove(t('filters.textChip', { text }))}
        >
          {t('filters.textChip', { text })}
        </Pill>
      )}
      {chips.map(({ list, value, label }) => (
        <Pill
          key={`${list} ${value}`}
          withRemoveButton
          onRemove={() => setFilters(withoutValue(filters, list, value))}
          removeButtonProps={remove(label)}
        >
          {label}
        </Pill>
      ))}
      <span role="status" className={styles.hidden} data-hidden-count>
        {isJudging ? t('filters.judging') : t('filters.hidden', { count: hidden })}
      </span>
      <SaveView />
      <Button variant="subtle" size="compact-xs" onClick={clearFilters}>
        {t('filters.clear')}
      </Button>
    </section>
  );
}

/** Keeps the filters under a name; not there for what is kept already. */
function SaveView() {
  const { t } = useTranslation(['calendar', 'common']);
  const filters = useCalendarFilters();
  const isKept = useViews(({ views }) => views.some((view) => sameFilters(view.filters, filters)));
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  if (isKept) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const result = await createView({ name, filters });
    if (!result.ok) return toastFault(faultText(result.error));
    setOpen(false);
    setName('');
    void offerUndo(t('filters.saved', { name: result.value.name }));
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={250}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconBookmark size={13} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filters.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.save')}>
        <form onSubmit={(event) => void save(event)}>
          <TextInput
            size="xs"
            label={t('filters.name')}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" size="xs" mt="xs" fullWidth disabled={name.trim() === ''}>
            {t('filters.saveNow')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

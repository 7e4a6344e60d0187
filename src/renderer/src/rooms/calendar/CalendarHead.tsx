import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/rooms/rows.schema.ts';
import { quarterRange, weekQuarter, weekRange } from '#shared/time/calendar-grid.ts';
import { formatDateRange, formatLongDay, formatMonth, formatQuarter } from '#shared/time/format.ts';
import { dateParts, monthOf } from '#shared/time/plain-date.ts';
import { RoomHead } from '../../app/RoomHead.tsx';
import { updateView, useView } from '../../data/settings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ImportButton } from '../imports/ImportButton.tsx';
import { AddMenu } from '../planning/AddMenu.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import styles from './CalendarRoom.module.css';
import { useClock } from './calendar.clock.ts';
import { type CalendarView, type ListPeriod, turned } from './calendar.rules.ts';
import { startPost } from './calendar.start.ts';
import { DayFacts } from './DayMarks.tsx';
import { FilterButton } from './FilterPanel.tsx';
import { useGridChannels } from './ProfileGrid.tsx';
import { WarningsButton } from './WarningsButton.tsx';

const VIEWS = ['month', 'week', 'day', 'list', 'quarter', 'grid'] as const satisfies readonly CalendarView[];

/** The period in words: a month in the nominative, a week as a range, a day in full, a quarter by its number. */
export function periodTitle(
  view: CalendarView,
  date: string,
  language: Language,
  period: ListPeriod = 'month',
): string {
  if (view === 'week') return formatDateRange(weekRange(date), language);
  if (view === 'quarter') {
    const { year, quarter } = weekQuarter(date);
    return formatQuarter(year, quarter, language);
  }
  if (view === 'list' && period === 'quarter') {
    const { year, month } = dateParts(quarterRange(monthOf(date)).to);
    return formatQuarter(year, (month / 3) as 1 | 2 | 3 | 4, language);
  }
  return view === 'day' ? formatLongDay(date, language) : formatMonth(monthOf(date), language);
}

/** Period, pages, views, and the main action. */
export function CalendarHead({ view, date }: { view: CalendarView; date: string }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const today = useClock((state) => state.today);
  const hasProfile = useGridChannels().length > 0;
  const period = useView((state) => state.listPeriod);
  return (
    <RoomHead title={periodTitle(view, date, language, period)} oneLine>
      {view === 'day' && <DayFacts date={date} />}
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('previous')}
          data-turn="-1"
          onClick={() => updateView({ date: turned(view, date, -1, period) })}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="compact-sm" h={30} radius={0} onClick={() => updateView({ date: today })}>
          {t('today')}
        </Button>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('next')}
          data-turn="1"
          onClick={() => updateView({ date: turned(view, date, 1, period) })}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <SegmentedControl
        size="xs"
        aria-label={t('views.label')}
        classNames={{ label: styles.view ?? '' }}
        value={view}
        onChange={(value) => updateView({ view: value as CalendarView, date })}
        data={VIEWS.filter((value) => value !== 'grid' || hasProfile || view === 'grid').map((value) => ({
          value,
          label: t(`views.${value}`),
        }))}
      />
      <span className={styles.grow} />
      <FilterButton />
      <WarningsButton view={view} date={date} />
      <CalendarMenu />
      <ImportButton classNames={{ label: styles.spare ?? '', section: styles.spareSection ?? '' }} />
      <Button.Group>
        <Button
          size="compact-sm"
          h={30}
          classNames={{ label: styles.spareLast ?? '', section: styles.spareLastSection ?? '' }}
          title={t('newPost')}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            void startPost(monthOf(today) === monthOf(date) ? today : date, { x: left, y: bottom + 4 });
          }}
        >
          {t('newPost')}
        </Button>
        <AddMenu date={monthOf(today) === monthOf(date) ? today : date} />
      </Button.Group>
    </RoomHead>
  );
}

import { Button, Group, Popover, Text } from '@mantine/core';
import { DatePicker, TimePicker } from '@mantine/dates';
import { IconCalendar, IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#shared/time/format.ts';
import { isPlainTime } from '#shared/time/plain-time.ts';
import { todayIn } from '#shared/time/zone.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { cardOf } from '../../data/posts.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toNextSlots } from '../calendar/slots.actions.ts';
import { Chip } from './Chip.tsx';
import styles from './MomentChip.module.css';
import { useMinute } from './use-minute.ts';
import { usePost } from './use-post.ts';

/** The post's day and hour on its client's wall. Without a day it stands in the backlog. */
export function MomentChip() {
  const { t } = useTranslation('posts');
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const { date, time } = usePost((post) => ({ date: post.date, time: post.time }));
  const moment = date === null ? t('moment.none') : formatMoment(date, time, language);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <Chip
          tone={date === null ? 'empty' : 'plain'}
          name={t('moment.label', { moment })}
          onClick={() => setOpened((before) => !before)}
        >
          <IconCalendar size={13} aria-hidden /> {moment}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moment.label', { moment })}>
        <MomentForm close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function MomentForm({ close }: { close: () => void }) {
  const { t } = useTranslation(['posts', 'slots']);
  const now = useMinute();
  const { id, date, time, zone } = usePost((post) => ({
    id: post.id,
    date: post.date,
    time: post.time,
    zone: post.zone,
  }));
  const [typed, setTyped] = useState(time ?? '');
  const today = todayIn(zone, now);
  const setTime = (value: string) => {
    setTyped(value);
    const wanted = value === '' ? null : value.slice(0, 5);
    if ((wanted === null || isPlainTime(wanted)) && wanted !== time) editPost({ kind: 'move', date, time: wanted });
  };
  return (
    <div className={styles.moment}>
      <DatePicker
        value={date}
        defaultDate={date ?? today}
        getDayProps={(day) => ({ 'data-day': day, ...(day === today ? { 'aria-current': 'date' as const } : {}) })}
        onChange={(day) => {
          if (day !== null && day !== date) editPost({ kind: 'move', date: day, time });
        }}
        highlightToday
        hideOutsideDates
        weekendDays={[]}
        size="sm"
        aria-label={t('moment.day')}
        ariaLabels={{ previousMonth: t('moment.previous'), nextMonth: t('moment.next') }}
      />
      <Group justify="space-between" align="flex-end" mt="xs">
        <TimePicker
          label={t('moment.time')}
          hoursInputLabel={t('moment.hours')}
          minutesInputLabel={t('moment.minutes')}
          value={typed}
          onChange={setTime}
          clearable
          clearButtonProps={{ 'aria-label': t('moment.clearTime') }}
          size="sm"
          w={140}
          classNames={{ field: styles.timeField ?? '' }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={date === null}
          onClick={() => {
            // As a drag to the backlog does: the date goes, nothing else changes.
            editPost({ kind: 'move', date: null, time });
            close();
          }}
        >
          {t('moment.clear')}
        </Button>
      </Group>
      <Button
        mt="xs"
        fullWidth
        size="xs"
        variant="light"
        leftSection={<IconCalendarPlus size={14} aria-hidden />}
        onClick={() => {
          const card = cardOf(id);
          close();
          if (card !== null) void toNextSlots([card]);
        }}
      >
        {t('slots:next')}
      </Button>
      <Text size="xs" c="dimmed" mt={6}>
        {t('moment.zone', { zone })}
      </Text>
    </div>
  );
}

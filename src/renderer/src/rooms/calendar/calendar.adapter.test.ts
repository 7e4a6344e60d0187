import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { fromGridDate, toGridDate, toGridEvent, wallLocalizer } from './calendar.adapter.ts';

const card = (date: string | null, time: string | null): PostCard => ({
  id: '019a0000-0000-7000-8000-000000000001',
  rev: 1,
  clientId: '019a0000-0000-7000-8000-000000000002',
  title: 'Wieniec',
  excerpt: '',
  date,
  time,
  zone: 'Europe/Warsaw',
  status: 'draft',
  contentType: null,
  labels: [],
  channelIds: [],
  campaignId: null,
  seriesId: null,
  pauseId: null,
  isPlaceholder: false,
  movedAfterApproval: false,
  mediaId: null,
  placeFor: null,
});

const localizer = wallLocalizer(({ date, time }, name) => `${name} ${date} ${time}`);
const CLOCK_CHANGES = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01'];

describe('the dates of the time grid', () => {
  it.each(CLOCK_CHANGES)('give back every minute of %s as it went in', (date) => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(fromGridDate(toGridDate(date, time))).toEqual({ date, time });
    }
  });

  it.each(CLOCK_CHANGES)('%s has 24 hours, and its slots are quarters of the wall clock', (date) => {
    const start = toGridDate(date);
    const end = localizer.endOf(start, 'day');
    expect(localizer.getTotalMin(start, end)).toBe(1439);
    expect(fromGridDate(localizer.getSlotDate(start, 0, 150))).toEqual({ date, time: '02:30' });
    expect(localizer.getMinutesFromMidnight(toGridDate(date, '02:30'))).toBe(150);
    expect(fromGridDate(localizer.add(toGridDate(date, '23:00'), 1, 'hours')).time).toBe('00:00');
  });

  it('weeks start on Monday, and a range of days has each once', () => {
    const monday = localizer.startOf(toGridDate('2026-03-29', '12:00'), 'week', localizer.startOfWeek('pl'));
    expect(fromGridDate(monday)).toEqual({ date: '2026-03-23', time: '00:00' });
    const days = localizer.range(monday, localizer.endOf(monday, 'week', 1)).map((day) => fromGridDate(day).date);
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toBe('2026-03-29');
  });

  it('an event late in the evening stays on its day', () => {
    const event = toGridEvent(card('2026-10-25', '23:50'), '2026-10-25');
    expect(fromGridDate(event.end)).toEqual({ date: '2026-10-25', time: '23:59' });
  });
});

// A process cannot change its own zone for good, so each zone gets a process of its own; inside one, this list is empty.
const zones = process.env.RYTM_ADAPTER_ZONE ? [] : ['Europe/Warsaw', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'];
it.each(zones)(
  'all of this holds on a machine in %s',
  (zone) => {
    const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', import.meta.filename], {
      env: { ...process.env, TZ: zone, RYTM_ADAPTER_ZONE: zone, VITEST: '' },
      encoding: 'utf8',
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  },
  120_000,
);

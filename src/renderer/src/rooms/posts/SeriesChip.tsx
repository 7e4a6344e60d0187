import { Menu } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { repeatOf } from '#shared/rooms/series/series.rules.ts';
import type { Series } from '#shared/rooms/series/series.schema.ts';
import { listenToTables } from '../../data/changes.ts';
import { getSeries } from '../../data/series.store.ts';
import { applyToSeries, startRepeat } from '../planning/series.actions.ts';
import { repeatWords } from '../planning/series.words.ts';
import { Chip } from './Chip.tsx';
import { usePost } from './use-post.ts';

/** Told when any series changed; the chip that is there then reads its own again. */
let changed: () => void = () => {};
listenToTables(['series'], () => changed());

/** The series that the post is in; null while it is not known, and when it is gone. */
function useSeries(id: string | null): Series | null {
  const [series, setSeries] = useState<Series | null>(null);
  useEffect(() => {
    let isLeft = false;
    const load = async () => {
      const answer = id === null ? null : await getSeries(id);
      if (!isLeft) setSeries(answer?.ok ? answer.value : null);
    };
    void load();
    changed = () => void load();
    return () => {
      isLeft = true;
      changed = () => {};
    };
  }, [id]);
  return series;
}

/** How the post comes back, and what can be done to the others of its series. */
export function SeriesChip() {
  const { t } = useTranslation('series');
  const { id, seriesId, seriesDate, date } = usePost((post) => ({
    id: post.id,
    seriesId: post.seriesId,
    seriesDate: post.seriesDate,
    date: post.date,
  }));
  const series = useSeries(seriesId);
  if (series === null) {
    if (date === null) return null;
    return (
      <Chip tone="empty" name={t('chip', { words: t('none') })} onClick={() => void startRepeat(id)}>
        <IconRepeat size={13} aria-hidden /> {t('none')}
      </Chip>
    );
  }
  const words = repeatWords(repeatOf(series.rule), seriesDate ?? series.startsOn);
  return (
    <Menu position="bottom-start" width={264} withinPortal>
      <Menu.Target>
        <Chip name={t('chip', { words })}>
          <IconRepeat size={13} aria-hidden /> {words}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void startRepeat(id)}>{t('menu.change')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void applyToSeries(id, 'following')}>{t('menu.applyFollowing')}</Menu.Item>
        <Menu.Item onClick={() => void applyToSeries(id, 'all')}>{t('menu.applyAll')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Band, Segment } from '#shared/rooms/campaigns/campaigns.band.ts';
import { MONTH_SIZES } from '../calendar/month.rules.ts';
import { BandBar, useBarName } from './BandBar.tsx';
import styles from './band.module.css';
import type { Bar } from './band.ts';
import { openBar } from './planning.actions.ts';

interface Props {
  readonly bands: readonly Band<Bar>[];
  /** Of the weeks together, in pixels. */
  readonly height: number;
  /** Of a day's number and of a lane, in pixels. */
  readonly sizes?: { readonly head: number; readonly lane: number };
  /** Lines without words, where the rows have no room for them; what finds no lane is then named by its days alone. */
  readonly isThin?: boolean;
}

const columns = `calc((100% - ${MONTH_SIZES.weekColumn}px) / 7)`;

/** Where a bar lies in its week: by arithmetic, as the cells under it leave the room (month.rules.ts). */
const placeOf = ({ day, days, lane }: Segment<Bar>, sizes: { readonly head: number; readonly lane: number }) => ({
  left: `calc(${MONTH_SIZES.weekColumn}px + ${columns} * ${day} + 3px)`,
  width: `calc(${columns} * ${days} - 5px)`,
  top: sizes.head + lane * sizes.lane,
});

/**
 * Campaigns and notes over the weeks of the month or the quarter. Lies over the grid and is no part of it, so that neither the cells nor a drag know more
 * of it than a height.
 */
export const MonthBands = memo(function MonthBands({ bands, height, sizes = MONTH_SIZES, isThin = false }: Props) {
  const { t } = useTranslation('planning');
  if (bands.every(({ lanes }) => lanes === 0)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset: nothing is filled in here.
    <div
      role="group"
      aria-label={t('band')}
      className={styles.bands}
      style={{ height, gridTemplateRows: `repeat(${bands.length}, minmax(0, 1fr))` }}
    >
      {bands.map((band, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week of the month is its number.
        <div className={styles.week} key={week}>
          {band.segments.map((segment) => (
            <BandBar
              key={segment.item.id}
              segment={segment}
              style={placeOf(segment, sizes)}
              isThin={isThin}
              hasHandles={!isThin}
            />
          ))}
          {band.hidden.length > 0 && !isThin && <Hidden bars={band.hidden} />}
        </div>
      ))}
    </div>
  );
});

/** What found no lane, behind a number under the week's own. */
function Hidden({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation('planning');
  const label = t('moreInWeek', { count: bars.length });
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.hidden} title={label} aria-label={label} data-more-bars>
          {`+${bars.length}`}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {bars.map((bar) => (
          <HiddenBar key={bar.id} bar={bar} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function HiddenBar({ bar }: { bar: Bar }) {
  const name = useBarName(bar);
  return (
    <Menu.Item
      leftSection={<span className={styles.swatch} style={{ background: bar.colour ?? undefined }} aria-hidden />}
      onClick={() => openBar(bar.kind, bar.id)}
    >
      {name}
    </Menu.Item>
  );
}

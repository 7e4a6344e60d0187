import { Button, Popover, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '#shared/rooms/warnings/warnings.schema.ts';
import { formatLongDay } from '#shared/time/format.ts';
import { monthOf } from '#shared/time/plain-date.ts';
import { useClients } from '../../data/clients.store.ts';
import { cardOf } from '../../data/posts.store.ts';
import { openPost } from '../../data/selection.store.ts';
import { useWarnings } from '../../data/warnings.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { warningKind, warningText } from '../../i18n/warning-text.ts';
import { focusLater } from './calendar.focus.ts';
import type { CalendarView } from './calendar.rules.ts';
import { showOverlay } from './calendar.store.ts';
import { cardTitle } from './card.rules.ts';
import styles from './WarningsButton.module.css';

/** More lines than this are not drawn at once; a kind can be chosen instead. */
const MOST_LINES = 200;

/** Leads to the card, or to the day; a card that its day hides behind "+N" is shown in the day's panel. */
function jump({ where }: Warning): void {
  if (where.postId === null) {
    focusLater({ date: where.date });
    return;
  }
  openPost(where.postId);
  const canvas = document.querySelector('[data-canvas]');
  const cell = canvas?.querySelector(`[data-month] [data-date="${where.date}"]`);
  if (cell && canvas?.querySelector(`[data-card="${where.postId}"]`) === null) {
    const { left, top } = cell.getBoundingClientRect();
    showOverlay({ panel: { date: where.date, left, top } });
  }
  focusLater({ card: where.postId });
}

/** "12 warnings" over the period shown: opens the list of them, each leading to its place. Nothing where there are none. */
export function WarningsButton({ view, date }: { view: CalendarView; date: string }) {
  const { t } = useTranslation('dates');
  const all = useWarnings((state) => state.list);
  const isPending = useWarnings((state) => state.isPending);
  const [opened, setOpened] = useState(false);
  const month = monthOf(date);
  // The month's page shows days of its neighbours, and a profile those of any month; their warnings are of their own pages.
  const list = view === 'month' || view === 'grid' ? all.filter(({ where }) => monthOf(where.date) === month) : all;
  if (list.length === 0 && !opened) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus width={400}>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          h={30}
          className={styles.button}
          title={t('count', { count: list.length })}
          leftSection={<IconAlertTriangle size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
          aria-busy={isPending}
          data-warnings-button
        >
          <span className={styles.words}>{t('count', { count: list.length })}</span>
          <span className={styles.number} aria-hidden>
            {list.length}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('count', { count: list.length })}>
        {opened && <WarningsList list={list} close={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function WarningsList({ list, close }: { list: readonly Warning[]; close: () => void }) {
  const { t } = useTranslation('dates');
  const language = useLanguage();
  const [kind, setKind] = useState('');
  const counts = new Map<string, number>();
  for (const { code } of list) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].map(([code, count]) => ({
    value: code,
    label: `${warningKind(code, language)} (${count})`,
  }));
  const chosen = kind === '' || !counts.has(kind) ? list : list.filter(({ code }) => code === kind);
  const shown = chosen.slice(0, MOST_LINES);
  const days = [...new Set(shown.map(({ where }) => where.date))];
  return (
    <div className={styles.panel}>
      <Select
        aria-label={t('kinds')}
        size="xs"
        m={10}
        data={[{ value: '', label: t('allKinds', { count: list.length }) }, ...kinds]}
        value={counts.has(kind) ? kind : ''}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => setKind(value ?? '')}
      />
      <div className={styles.days}>
        {days.map((day) => (
          <section key={day} aria-label={formatLongDay(day, language)}>
            <h2 className={styles.day}>{formatLongDay(day, language)}</h2>
            <ul className={styles.list}>
              {shown
                .filter(({ where }) => where.date === day)
                .map((warning) => (
                  <WarningLine
                    key={`${warning.where.postId ?? warning.where.clientId} ${JSON.stringify([warning.code, warning.params])}`}
                    warning={warning}
                    close={close}
                  />
                ))}
            </ul>
          </section>
        ))}
        {chosen.length > shown.length && (
          <p className={styles.rest}>{t('moreWarnings', { count: chosen.length - shown.length })}</p>
        )}
      </div>
    </div>
  );
}

function WarningLine({ warning, close }: { warning: Warning; close: () => void }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const client = useClients((state) => state.clientById[warning.where.clientId]);
  const { postId } = warning.where;
  const card = postId === null ? null : cardOf(postId);
  const subject = card === null ? (client?.name ?? '') : cardTitle(card) || t('untitled');
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        data-warning-line={warning.code}
        onClick={() => {
          close();
          // After the popover has given the focus back to its button.
          requestAnimationFrame(() => jump(warning));
        }}
      >
        <i className={styles.swatch} style={{ background: client?.colour }} aria-hidden />
        <span className={styles.words}>
          <span className={styles.subject}>
            {card?.time != null && <span className={styles.time}>{card.time}</span>}
            {subject}
          </span>
          <span className={styles.reason}>{warningText(warning, language)}</span>
        </span>
      </button>
    </li>
  );
}

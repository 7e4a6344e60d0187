import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { SLOT_HORIZON } from '#shared/rooms/slots/slots.next.ts';
import type { SlotsPlan } from '#shared/rooms/slots/slots.schema.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { addDays, daysBetween, isPlainDate, monthOf } from '#shared/time/plain-date.ts';
import { useClients } from '../../data/clients.store.ts';
import { useView } from '../../data/settings.store.ts';
import { previewSpread } from '../../data/slots.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from '../../ui/places.module.css';
import { nameOf, placeText } from './calendar.actions.ts';
import { useClock } from './calendar.clock.ts';
import { focusLater } from './calendar.focus.ts';
import { showOverlay, useOverlays } from './calendar.store.ts';
import { leftTexts, spreadNow, wayToTimes } from './slots.actions.ts';

/** How long after the last change the core is asked; milliseconds. */
const PAUSE = 150;
/** A month that has fewer days left than this is no period to begin with. */
const SHORT = 7;
const USUAL_DAYS = 28;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The rest of the month that is shown, or four weeks when hardly any of it is left. */
function usualPeriod(shown: string, today: string): Period {
  const { from, to } = monthRange(monthOf(shown));
  const start = from > today ? from : today;
  return daysBetween(start, to) + 1 < SHORT ? { from: today, to: addDays(today, USUAL_DAYS - 1) } : { from: start, to };
}

/** Spreads posts over a period: shows first what would land where, and does it when that is accepted. */
export function SpreadDialog() {
  const { t } = useTranslation('slots');
  const cards = useOverlays((state) => state.spread);
  const close = () => {
    showOverlay({ spread: null });
    const [first] = cards ?? [];
    if (first !== undefined) focusLater({ card: first.id });
  };
  return (
    <Modal
      opened={cards !== null}
      onClose={close}
      title={t('dialog.title')}
      size="lg"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {cards !== null && <Body cards={cards} close={close} />}
    </Modal>
  );
}

type Answer = { readonly plan: SlotsPlan } | { readonly fault: string };

/** What the core says to a period, once the person stops changing it; the last answer stands until the next one is there. */
function usePlan(cards: readonly PostCard[], { from, to }: Period, isValid: boolean, round: number) {
  const [answer, setAnswer] = useState<(Answer & { readonly key: string }) | null>(null);
  const key = `${from} ${to} ${round}`;
  useEffect(() => {
    if (!isValid) return;
    let isLast = true;
    const timer = setTimeout(async () => {
      const [asked = from, until = to] = key.split(' ');
      const result = await previewSpread(cards, asked, until);
      if (isLast) setAnswer({ key, ...(result.ok ? { plan: result.value } : { fault: faultText(result.error) }) });
    }, PAUSE);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [cards, key, isValid, from, to]);
  return { answer: isValid ? answer : null, isCurrent: answer?.key === key };
}

function useProblem({ from, to }: Period) {
  const { t } = useTranslation('slots');
  const today = useClock((state) => state.today);
  if (!isPlainDate(from)) return { from: t('dialog.dateMissing'), to: null };
  if (!isPlainDate(to)) return { from: null, to: t('dialog.dateMissing') };
  if (to < from) return { from: null, to: t('dialog.backwards') };
  if (daysBetween(from, to) > SLOT_HORIZON) return { from: null, to: t('dialog.tooLong') };
  return to < today ? { from: null, to: t('dialog.past') } : null;
}

function Body({ cards, close }: { cards: readonly PostCard[]; close: () => void }) {
  const { t } = useTranslation(['slots', 'calendar', 'common']);
  const today = useClock((state) => state.today);
  const shown = useView((state) => state.date) ?? today;
  const [period, setPeriod] = useState(() => usualPeriod(shown, today));
  const [round, setRound] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const problem = useProblem(period);
  const { answer, isCurrent } = usePlan(cards, period, problem === null, round);
  const plan = answer !== null && 'plan' in answer ? answer.plan : null;
  const fault = failed ?? (answer !== null && 'fault' in answer ? answer.fault : null);
  const count = plan?.places.length ?? 0;
  const change = (patch: Partial<Period>) => {
    setFailed(null);
    setPeriod((before) => ({ ...before, ...patch }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (plan === null || !isCurrent || count === 0) return;
    const refused = await spreadNow(cards, plan);
    if (refused === null) return close();
    // What was shown holds no longer: the reason is said beside what holds now.
    setFailed(refused);
    setRound((before) => before + 1);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('dialog.hint')}
        </Text>
        <Group grow align="flex-start">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`dialog.${end}`)}
              value={period[end]}
              error={problem?.[end]}
              onChange={(event) => change({ [end]: event.currentTarget.value })}
              {...(end === 'from' ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Group>
        {fault !== null && (
          <Alert color="red" p="xs" role="alert">
            {fault}
          </Alert>
        )}
        {problem === null && fault !== null && plan === null ? null : (
          <Preview cards={cards} plan={problem === null ? plan : null} isWaiting={problem === null && !isCurrent} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" disabled={problem !== null || !isCurrent || count === 0}>
            {t('dialog.apply', { count: plan === null ? cards.length : count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Preview(props: { cards: readonly PostCard[]; plan: SlotsPlan | null; isWaiting: boolean }) {
  const { cards, plan, isWaiting } = props;
  const { t } = useTranslation('slots');
  const channelById = useClients((state) => state.channelById);
  if (plan === null) {
    return (
      <p className={styles.waiting} role="status">
        {isWaiting ? t('dialog.computing') : ''}
      </p>
    );
  }
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const places = [...plan.places].sort((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
  return (
    <div aria-busy={isWaiting} className={styles.preview} data-spread-preview={isWaiting ? undefined : places.length}>
      <Text size="sm" fw={600} role="status">
        {t('dialog.fits', { fits: places.length, count: cards.length })}
      </Text>
      {places.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too.
        <ol className={styles.list} aria-label={t('dialog.preview')} tabIndex={0}>
          {places.map(({ id, date, time, channelId, onHoliday }) => {
            const card = cardById.get(id);
            return (
              <li key={id} className={styles.row}>
                <span className={styles.moment}>{placeText({ date, time })}</span>
                <NetworkMark network={channelById[channelId]?.network ?? ''} />
                <span className={styles.title}>{card === undefined ? '' : nameOf(card)}</span>
                {onHoliday && <span className={styles.holiday}>{t('dialog.holiday')}</span>}
                <span className={styles.was}>
                  {card === undefined ? '' : t('dialog.was', { place: placeText(card) })}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {plan.left.length > 0 && <Left plan={plan} cardById={cardById} />}
    </div>
  );
}

/** How many titles are named of those that stay. */
const NAMED = 5;

function Left({ plan, cardById }: { plan: SlotsPlan; cardById: ReadonlyMap<string, PostCard> }) {
  const { t } = useTranslation('slots');
  const toTimes = wayToTimes(plan.left);
  const names = plan.left.flatMap(({ id }) => {
    const card = cardById.get(id);
    return card === undefined ? [] : [t('dialog.name', { title: nameOf(card) })];
  });
  return (
    <Alert color="yellow" p="xs" data-spread-left={plan.left.length}>
      <Text size="sm" fw={600} mb={2}>
        {t('dialog.left')}
      </Text>
      {leftTexts(plan.left, true).map((sentence) => (
        <Text size="sm" key={sentence}>
          {sentence}
        </Text>
      ))}
      <Text size="xs" mt={4} className={styles.names}>
        {names.slice(0, NAMED).join(', ')}
        {names.length > NAMED && ` +${names.length - NAMED}`}
      </Text>
      {toTimes !== null && (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          onClick={() => {
            showOverlay({ spread: null });
            toTimes();
          }}
        >
          {t('setTimes')}
        </Button>
      )}
    </Alert>
  );
}

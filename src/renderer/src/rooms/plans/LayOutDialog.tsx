import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOf } from '#shared/rooms/budget/budget.rules.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import type { Plan, PlanLayout } from '#shared/rooms/plans/plans.schema.ts';
import { SLOT_HORIZON } from '#shared/rooms/slots/slots.next.ts';
import { monthRange } from '#shared/time/calendar-grid.ts';
import { formatDateRange, formatMoment, formatMonth } from '#shared/time/format.ts';
import { daysBetween, monthOf } from '#shared/time/plain-date.ts';
import { useClients } from '../../data/clients.store.ts';
import { openTimesOf } from '../../data/clients-room.store.ts';
import { today } from '../../data/clock.ts';
import { proposeLayout } from '../../data/plan-layout.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import styles from '../../ui/places.module.css';
import { layOutNow, usePlaceTitle } from './lay-out.actions.ts';

interface Period {
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

/** The months of the plan, cut to its days, and all of it where that is no more than a year. */
function periodsOf({ startsOn, endsOn }: Plan): Period[] {
  const months = monthsOf({ startsOn, endsOn }).map((month) => {
    const { from, to } = monthRange(month);
    return { value: month, from: from < startsOn ? startsOn : from, to: to > endsOn ? endsOn : to };
  });
  const isShort = months.length > 1 && daysBetween(startsOn, endsOn) <= SLOT_HORIZON;
  return isShort ? [...months, { value: 'all', from: startsOn, to: endsOn }] : months;
}

/** Lays a month out from the plan: shows first which places would come where, and makes them when that is accepted. */
export function LayOutDialog({ plan, client, close }: { plan: Plan; client: Client; close: () => void }) {
  const { t } = useTranslation(['plans', 'common']);
  return (
    <Modal
      opened
      onClose={close}
      title={t('layOut.title')}
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Body plan={plan} client={client} close={close} />
    </Modal>
  );
}

type Answer = { readonly key: string; readonly layout?: PlanLayout; readonly fault?: string };

/** What the core proposes for a period; asked anew by `round`. */
function useLayout(plan: Plan, { from, to }: Period, round: number): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const key = `${from} ${to} ${round} ${plan.rev}`;
  useEffect(() => {
    let isLast = true;
    const [asked = '', until = ''] = key.split(' ');
    void proposeLayout(plan.id, asked, until).then((result) => {
      if (isLast) setAnswer({ key, ...(result.ok ? { layout: result.value } : { fault: faultText(result.error) }) });
    });
    return () => {
      isLast = false;
    };
  }, [plan.id, key]);
  return answer?.key === key ? answer : null;
}

function Body({ plan, client, close }: { plan: Plan; client: Client; close: () => void }) {
  const { t } = useTranslation(['plans', 'common']);
  const language = useLanguage();
  const periods = periodsOf(plan);
  const [chosen, setChosen] = useState(() => periods.find(({ to }) => to >= today())?.value ?? periods[0]?.value);
  const [round, setRound] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const period = periods.find(({ value }) => value === chosen) ?? { value: '', from: plan.startsOn, to: plan.endsOn };
  const answer = useLayout(plan, period, round);
  const title = usePlaceTitle();
  const places = answer?.layout?.places ?? [];
  const fault = failed ?? answer?.fault ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (places.length === 0) return;
    const refused = await layOutNow(
      plan,
      client,
      places.map((place) => ({ ...place, title: title(place) })),
    );
    if (refused === null) return close();
    setFailed(refused);
    setRound((before) => before + 1);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('layOut.hint')}
        </Text>
        <Select
          label={t('layOut.period')}
          data={periods.map(({ value, from, to }) => ({
            value,
            label: value === 'all' ? t('layOut.all') : formatMonth(monthOf(from), language),
            ...(to < today() ? { disabled: true } : {}),
          }))}
          value={chosen ?? null}
          allowDeselect={false}
          data-autofocus
          onChange={(value) => {
            setFailed(null);
            setChosen(value ?? undefined);
          }}
        />
        <Text size="xs" c="dimmed">
          {formatDateRange(period, language)}
        </Text>
        {fault !== null && (
          <Alert color="red" p="xs" role="alert">
            {fault}
          </Alert>
        )}
        <Proposal layout={answer?.layout ?? null} isWaiting={answer === null} client={client} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit" disabled={places.length === 0}>
            {t('layOut.apply', { count: places.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Proposal(props: { layout: PlanLayout | null; isWaiting: boolean; client: Client }) {
  const { layout, isWaiting, client } = props;
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const channelById = useClients((state) => state.channelById);
  const title = usePlaceTitle();
  if (layout === null) {
    return (
      <p className={styles.waiting} role="status">
        {isWaiting ? t('layOut.computing') : ''}
      </p>
    );
  }
  if (!layout.hasSlots) {
    return (
      <Alert color="yellow" p="xs">
        <Text size="sm">{t('layOut.noSlots')}</Text>
        <Button mt={6} size="compact-sm" variant="default" onClick={() => openTimesOf(client.id, null)}>
          {t('layOut.setTimes')}
        </Button>
      </Alert>
    );
  }
  const { places, short, closed } = layout;
  const missing = short.reduce((sum, day) => sum + day.missing, 0);
  return (
    <div className={styles.preview} data-layout-preview={places.length}>
      <Text size="sm" fw={600} role="status">
        {places.length === 0 ? t('layOut.nothing') : t('layOut.places', { count: places.length })}
      </Text>
      {places.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too.
        <ol className={styles.list} aria-label={t('layOut.preview')} tabIndex={0}>
          {places.map((place) => (
            <li key={`${place.date} ${place.time} ${place.channelId}`} className={styles.row}>
              <span className={styles.moment}>{formatMoment(place.date, place.time, language)}</span>
              <NetworkMark network={channelById[place.channelId]?.network ?? ''} />
              <span className={styles.title}>{title(place)}</span>
            </li>
          ))}
        </ol>
      )}
      {missing > 0 && <Text size="sm">{t('layOut.short', { count: missing, days: short.length })}</Text>}
      {closed.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('layOut.closed', { count: closed.length })}
        </Text>
      )}
    </div>
  );
}

import {
  Alert,
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import i18next from 'i18next';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/ipc/contract.ts';
import type { PauseEffect, PauseMode, ShiftScope } from '#shared/rooms/pauses/pauses.schema.ts';
import { formatDateRange } from '#shared/time/format.ts';
import { addDays, daysBetween, isPlainDate } from '#shared/time/plain-date.ts';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { createPause, endPause, loadPauses, previewPause, usePauses } from '../../data/pauses.store.ts';
import { useView } from '../../data/settings.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import { useClock } from './calendar.clock.ts';
import { announce, showOverlay, useOverlays } from './calendar.store.ts';
import styles from './PauseDialog.module.css';

/** How long after the last change the count is asked for; milliseconds. */
const PAUSE = 200;
const USUAL_DAYS = 3;

/** Mourning, a crisis: holds or shifts posts of chosen clients in one step, and ends what is on hold. */
export function PauseDialog() {
  const { t } = useTranslation('dates');
  const opened = useOverlays((state) => state.pause);
  const close = () => {
    showOverlay({ pause: false });
    document.querySelector<HTMLElement>('[data-calendar-menu]')?.focus();
  };
  useEffect(() => {
    if (opened) void loadPauses();
  }, [opened]);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('pause.title')}
      size="md"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('pause.close') }}
    >
      {opened && (
        <Stack gap="md">
          <OnHold />
          <PauseForm close={close} />
        </Stack>
      )}
    </Modal>
  );
}

/** What is on hold, each with its way out. */
function OnHold() {
  const { t } = useTranslation('dates');
  const language = useLanguage();
  const pauses = usePauses((state) => state.pauses).filter(({ mode }) => mode === 'hold');
  const clientById = useClients((state) => state.clientById);
  if (pauses.length === 0) return null;
  async function end(id: string, rev: number, reason: string): Promise<void> {
    const result = await endPause({ id, rev });
    if (!result.ok) return toastFault(faultText(result.error));
    const message = i18next.t('dates:pause.ended', { reason });
    announce(message);
    void offerUndo(message);
  }
  return (
    <section aria-label={t('pause.now')}>
      <h3 className={styles.heading}>{t('pause.now')}</h3>
      <ul className={styles.list}>
        {pauses.map(({ id, rev, reason, startsOn, endsOn, clientIds, held }) => (
          <li key={id} className={styles.item} data-pause={id}>
            <span className={styles.words}>
              <strong>{reason}</strong>
              <span className={styles.quiet}>
                {`${formatDateRange({ from: startsOn, to: endsOn }, language)} · ${t('pause.held', { count: held })}`}
              </span>
              <span className={styles.quiet}>
                {clientIds.flatMap((clientId) => clientById[clientId]?.name ?? []).join(', ')}
              </span>
            </span>
            <Button size="compact-sm" variant="default" onClick={() => void end(id, rev, reason)}>
              {t('pause.end')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Draft = Omit<Input<'pauses.create'>, 'days' | 'scope'> & { days: number; scope: ShiftScope };

/** What can be asked of the core, or null while something is missing. */
function planOf({ clientIds, startsOn, endsOn, mode, days, scope }: Draft): Input<'pauses.preview'> | null {
  if (clientIds.length === 0 || !isPlainDate(startsOn) || !isPlainDate(endsOn) || endsOn < startsOn) return null;
  if (mode === 'hold') return { clientIds, startsOn, endsOn, mode };
  return days >= 1 ? { clientIds, startsOn, endsOn, mode, days, scope } : null;
}

/** How many posts the plan would touch, once the person stops changing it. */
function useEffectOf(plan: Input<'pauses.preview'> | null): PauseEffect | null {
  const [effect, setEffect] = useState<{ key: string; value: PauseEffect } | null>(null);
  const key = JSON.stringify(plan);
  useEffect(() => {
    const asked: Input<'pauses.preview'> | null = JSON.parse(key);
    if (asked === null) return;
    let isLast = true;
    const timer = setTimeout(async () => {
      const answer = await previewPause(asked);
      if (isLast && answer.ok) setEffect({ key, value: answer.value });
    }, PAUSE);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [key]);
  return plan !== null && effect?.key === key ? effect.value : null;
}

function PauseForm({ close }: { close: () => void }) {
  const { t } = useTranslation(['dates', 'common']);
  const today = useClock((state) => state.today);
  const shownId = useView((state) => state.clientId);
  const clients = useClients((state) => state.clients).filter(({ status }) => status === 'active');
  const [draft, setDraft] = useState<Draft>({
    clientIds: clients.filter(({ id }) => shownId === null || id === shownId).map(({ id }) => id),
    startsOn: today,
    endsOn: addDays(today, USUAL_DAYS - 1),
    mode: 'hold',
    reason: '',
    days: USUAL_DAYS,
    scope: 'within',
  });
  const [isTried, setTried] = useState(false);
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const plan = planOf(draft);
  const effect = useEffectOf(plan);
  const count = effect?.count ?? 0;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (plan === null || draft.reason.trim() === '') return;
    const made = await createPause({ ...plan, reason: draft.reason });
    if (!made.ok) return toastFault(faultText(made.error));
    close();
    const message = i18next.t(`dates:pause.done.${draft.mode}`, { count, days: draft.days });
    announce(message);
    void offerUndo(message);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          aria-label={t('pause.mode')}
          value={draft.mode}
          onChange={(mode) => change({ mode: mode as PauseMode })}
          data={(['hold', 'shift'] as const).map((value) => ({ value, label: t(`pause.modes.${value}`) }))}
        />
        <Text size="sm" c="dimmed">
          {t(`pause.hints.${draft.mode}`)}
        </Text>
        <TextInput
          label={t('pause.reason')}
          placeholder={t('pause.reasonPlaceholder')}
          maxLength={500}
          value={draft.reason}
          error={isTried && draft.reason.trim() === '' ? t('pause.reasonMissing') : null}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          data-autofocus
        />
        <MultiSelect
          label={t('pause.clients')}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.clientIds}
          onChange={(clientIds) => change({ clientIds })}
          error={isTried && draft.clientIds.length === 0 ? t('pause.clientsMissing') : null}
          searchable
          maxDropdownHeight={200}
        />
        <Days draft={draft} change={change} />
        {draft.mode === 'shift' && <Shift draft={draft} change={change} />}
        <Alert color={count === 0 ? 'gray' : 'yellow'} p="xs" role="status" data-pause-effect={effect?.count}>
          {effect === null ? t('pause.counting') : t(`pause.effect.${draft.mode}`, { count, days: draft.days })}
        </Alert>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
          <Button type="submit">{t(`pause.submit.${draft.mode}`)}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

function Days({ draft, change }: PartProps) {
  const { t } = useTranslation('dates');
  const { startsOn, endsOn } = draft;
  const isWrong = isPlainDate(startsOn) && isPlainDate(endsOn) && endsOn < startsOn;
  /** The shift goes by the pause's length until the person says otherwise. */
  const withDays = (from: string, to: string) =>
    isPlainDate(from) && isPlainDate(to) && to >= from ? { days: daysBetween(from, to) + 1 } : {};
  return (
    <Group grow align="flex-start">
      <TextInput
        type="date"
        label={t('pause.from')}
        value={startsOn}
        onChange={({ currentTarget: { value } }) => change({ startsOn: value, ...withDays(value, endsOn) })}
      />
      <TextInput
        type="date"
        label={t('pause.to')}
        value={endsOn}
        error={isWrong ? t('pause.order') : null}
        onChange={({ currentTarget: { value } }) => change({ endsOn: value, ...withDays(startsOn, value) })}
      />
    </Group>
  );
}

function Shift({ draft, change }: PartProps) {
  const { t } = useTranslation('dates');
  return (
    <>
      <NumberInput
        label={t('pause.days')}
        min={1}
        max={366}
        allowDecimal={false}
        value={draft.days}
        onChange={(days) => change({ days: typeof days === 'number' ? days : 0 })}
      />
      <Radio.Group
        label={t('pause.scope')}
        value={draft.scope}
        onChange={(scope) => change({ scope: scope as ShiftScope })}
      >
        <Stack gap={6} mt={4}>
          {(['within', 'later'] as const).map((scope) => (
            <Radio key={scope} value={scope} size="xs" label={t(`pause.scopes.${scope}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}

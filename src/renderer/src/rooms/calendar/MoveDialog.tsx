import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { placeFrom } from '#shared/rooms/posts/posts.together.ts';
import { addDays, isPlainDate } from '#shared/time/plain-date.ts';
import { parsePlainTime } from '#shared/time/plain-time.ts';
import { useClients } from '../../data/clients.store.ts';
import { cardOf } from '../../data/posts.store.ts';
import type { CardPlacement } from '../../data/posts-bulk.store.ts';
import { copyForClient, giveCards, nameOf, placeCards, slotFinder } from './calendar.actions.ts';
import { useClock } from './calendar.clock.ts';
import { focusLater } from './calendar.focus.ts';
import { groupOf } from './calendar.selection.ts';
import { type DialogKind, showOverlay, useOverlays } from './calendar.store.ts';

/** "Move to…", "Duplicate…", "To another client…": whatever a drag does, by keyboard, for a card or for the selection. */
export function MoveDialog() {
  const { t } = useTranslation('calendar');
  const dialog = useOverlays((state) => state.dialog);
  const card = dialog === null ? null : cardOf(dialog.id);
  const close = () => {
    showOverlay({ dialog: null });
    if (card !== null) focusLater({ card: card.id });
  };
  const isOpen = dialog !== null && card !== null;
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t(`dialog.${dialog?.kind ?? 'move'}`)}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="xs"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {isOpen && <Body key={`${card.id} ${dialog.kind}`} card={card} kind={dialog.kind} close={close} />}
    </Modal>
  );
}

interface FormProps {
  readonly cards: readonly PostCard[];
  readonly close: () => void;
}

function Body({ card, kind, close }: { card: PostCard; kind: DialogKind; close: () => void }) {
  const { t } = useTranslation('calendar');
  // What was selected when it opened; the grid behind may change under it.
  const [cards] = useState(() => groupOf(card));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {cards.length === 1 ? nameOf(card) : t('posts', { count: cards.length })}
      </Text>
      {kind === 'client' ? (
        <ClientForm cards={cards} close={close} />
      ) : kind === 'move' && cards.length > 1 ? (
        <MoveSeveral cards={cards} close={close} />
      ) : (
        <DateForm cards={cards} close={close} copies={kind === 'copy'} />
      )}
    </Stack>
  );
}

/** Several posts go by days, or onto a date. */
function MoveSeveral({ cards, close }: FormProps) {
  const { t } = useTranslation('calendar');
  const [way, setWay] = useState<'date' | 'days'>('days');
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('dialog.way')}
        value={way}
        onChange={(value) => setWay(value as typeof way)}
        data={(['days', 'date'] as const).map((value) => ({ value, label: t(`dialog.ways.${value}`) }))}
      />
      {way === 'days' ? (
        <DaysForm cards={cards} close={close} />
      ) : (
        <DateForm cards={cards} close={close} copies={false} />
      )}
    </>
  );
}

function DaysForm({ cards, close }: FormProps) {
  const { t } = useTranslation('calendar');
  const [days, setDays] = useState<number | string>(1);
  const count = Number(days);
  const isValid = days !== '' && Number.isInteger(count) && count !== 0;
  const move = (by: number) => {
    close();
    void placeCards(
      cards.flatMap((post) => (post.date === null ? [] : [{ post, date: addDays(post.date, by), time: post.time }])),
    );
  };
  return (
    <Form submit={() => isValid && move(count)} action={t('dialog.moveNow')} close={close}>
      <NumberInput
        label={t('dialog.days')}
        description={t('dialog.daysHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={days}
        onChange={setDays}
        min={-3650}
        max={3650}
        allowDecimal={false}
        error={isValid ? null : t('dialog.daysMissing')}
        data-autofocus
      />
      <Group gap={6} grow>
        {[-7, -1, 1, 7].map((by) => (
          <Button key={by} variant="default" size="compact-sm" onClick={() => move(by)}>
            {by > 0 ? `+${by}` : `−${-by}`}
          </Button>
        ))}
      </Group>
    </Form>
  );
}

function DateForm({ cards, close, copies }: FormProps & { copies: boolean }) {
  const { t } = useTranslation('calendar');
  const today = useClock((state) => state.today);
  const [first] = cards;
  const isOne = cards.length === 1;
  const [date, setDate] = useState(() => cards.flatMap((card) => card.date ?? []).sort()[0] ?? today);
  const [time, setTime] = useState(first?.time ?? '');
  const [keeps, setKeeps] = useState(true);
  const [clientId, setClientId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (!isPlainDate(date)) return setMissing(true);
    close();
    const placed = placeFrom(cards, date, !keeps, slotFinder());
    const placements: CardPlacement[] = isOne ? placed.map((one) => ({ ...one, time: parsePlainTime(time) })) : placed;
    void (clientId === null ? placeCards(placements, copies) : copyForClient(placements, clientId));
  };
  return (
    <Form submit={submit} action={t(copies ? 'dialog.copyNow' : 'dialog.moveNow')} close={close}>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t(isOne ? 'dialog.date' : 'dialog.firstDate')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={isMissing && !isPlainDate(date) ? t('dialog.dateMissing') : null}
          data-autofocus
        />
        {isOne && (
          <TextInput
            type="time"
            label={t('dialog.time')}
            description={t('dialog.timeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        )}
      </Group>
      {!isOne && (
        <Checkbox
          size="xs"
          label={t('dialog.keeps')}
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
      )}
      {copies && <ClientSelect label={t('dialog.forClient')} value={clientId} onChange={setClientId} isOptional />}
    </Form>
  );
}

function ClientForm({ cards, close }: FormProps) {
  const { t } = useTranslation('calendar');
  const [clientId, setClientId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (clientId === null) return setMissing(true);
    close();
    void giveCards(cards, clientId);
  };
  return (
    <Form submit={submit} action={t('dialog.clientNow')} close={close}>
      <ClientSelect
        label={t('dialog.toClient')}
        value={clientId}
        onChange={setClientId}
        except={cards}
        error={isMissing && clientId === null ? t('dialog.clientMissing') : null}
      />
      <Text size="xs" c="dimmed">
        {t('dialog.clientHint')}
      </Text>
    </Form>
  );
}

interface ClientSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Left out is the client whose posts all of these are. */
  readonly except?: readonly PostCard[];
  readonly isOptional?: boolean;
  readonly error?: string | null;
}

function ClientSelect({ label, value, onChange, except = [], isOptional = false, error = null }: ClientSelectProps) {
  const { t } = useTranslation('calendar');
  const clients = useClients((state) => state.clients);
  const others = clients.filter(
    ({ id, status }) => status === 'active' && (except.length === 0 || except.some((card) => card.clientId !== id)),
  );
  return (
    <Select
      label={label}
      placeholder={isOptional ? t('dialog.sameClient') : t('dialog.chooseClient')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable={isOptional}
      nothingFoundMessage={t('dialog.noClient')}
      error={error}
      {...(isOptional ? {} : { 'data-autofocus': true })}
    />
  );
}

function Form({
  submit,
  action,
  close,
  children,
}: {
  submit: () => unknown;
  action: string;
  close: () => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </Stack>
    </form>
  );
}

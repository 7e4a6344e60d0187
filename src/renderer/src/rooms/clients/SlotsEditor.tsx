import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTime, removeTime, slotRows, toggleSlot } from '#shared/rooms/channels/channels.rules.ts';
import type { Channel, Slot } from '#shared/rooms/channels/channels.schema.ts';
import { weekdayNames } from '#shared/time/format.ts';
import { parsePlainTime } from '#shared/time/plain-time.ts';
import { editChannel } from '../../data/client-edits.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { toastFault } from '../../ui/toast.tsx';
import styles from './channels.module.css';

const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** The hours at which the channel usually publishes: an hour a line, a button a weekday. */
export function SlotsEditor({ channel }: { channel: Channel }) {
  const { t } = useTranslation('clients');
  const rows = slotRows(channel.slots);

  async function change(next: (slots: readonly Slot[]) => Slot[]): Promise<void> {
    const fault = await editChannel(channel.id, ({ slots }) => ({ slots: next(slots) }));
    if (fault !== null) toastFault(faultText(fault));
  }

  return (
    <fieldset className={styles.slots} data-times>
      <legend className={styles.slotsTitle}>{t('slots.title')}</legend>
      <p className={styles.hint}>{t('slots.hint')}</p>
      {rows.length === 0 && <p className={styles.hint}>{t('slots.none')}</p>}
      {rows.map(({ time, weekdays }) => (
        <div key={time} className={styles.slotRow}>
          <span className={styles.slotTime}>{time}</span>
          <Weekdays
            label={t('slots.days', { time })}
            chosen={weekdays}
            // The last day goes with the hour, by the button beside it.
            locked={weekdays.length === 1 ? weekdays : []}
            onToggle={(weekday) => void change((slots) => toggleSlot(slots, time, weekday))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('slots.remove', { time })}
            onClick={() => void change((slots) => removeTime(slots, time))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <NewTime onAdd={(time, weekdays) => void change((slots) => addTime(slots, time, weekdays))} />
    </fieldset>
  );
}

interface WeekdaysProps {
  readonly label: string;
  readonly chosen: readonly number[];
  readonly locked?: readonly number[];
  readonly onToggle: (weekday: number) => void;
}

function Weekdays({ label, chosen, locked = [], onToggle }: WeekdaysProps) {
  const language = useLanguage();
  const long = weekdayNames(language, 'long');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in every line of a fieldset is too much to listen to.
    <span className={styles.weekdays} role="group" aria-label={label}>
      {weekdayNames(language, 'short').map((name, index) => {
        const weekday = index + 1;
        const pressed = chosen.includes(weekday);
        return (
          <button
            key={name}
            type="button"
            className={styles.weekday}
            aria-pressed={pressed}
            aria-disabled={locked.includes(weekday) || undefined}
            onClick={() => !locked.includes(weekday) && onToggle(weekday)}
          >
            <span aria-hidden>{name.replace('.', '')}</span>
            <span className="visually-hidden">{long[index]}</span>
          </button>
        );
      })}
    </span>
  );
}

/** A new hour, on workdays unless said otherwise. It is read as people write it: 9:05, 09.05. */
function NewTime({ onAdd }: { onAdd: (time: string, weekdays: readonly number[]) => void }) {
  const { t } = useTranslation('clients');
  const [text, setText] = useState('');
  const [weekdays, setWeekdays] = useState(WORKDAYS);
  const [problem, setProblem] = useState<'time' | 'no-days' | null>(null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const time = parsePlainTime(text);
    setProblem(time === null ? 'time' : weekdays.length === 0 ? 'no-days' : null);
    if (time === null || weekdays.length === 0) return;
    setText('');
    onAdd(time, weekdays);
  }

  const toggle = (weekday: number) =>
    setWeekdays((days) => (days.includes(weekday) ? days.filter((day) => day !== weekday) : [...days, weekday]));

  return (
    <form className={styles.newTime} onSubmit={submit} noValidate>
      <input
        className={styles.timeField}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
        placeholder="17:30"
        aria-label={t('slots.time')}
        aria-invalid={problem === 'time'}
        aria-describedby={problem === null ? undefined : 'slot-problem'}
        inputMode="numeric"
      />
      <Weekdays label={t('slots.newDays')} chosen={weekdays} onToggle={toggle} />
      <Button type="submit" size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />}>
        {t('slots.add')}
      </Button>
      {problem !== null && (
        <span id="slot-problem" role="alert" className={styles.problem}>
          {t(`problems.${problem}`)}
        </span>
      )}
    </form>
  );
}

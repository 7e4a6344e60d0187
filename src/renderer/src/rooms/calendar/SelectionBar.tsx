import { ActionIcon, Button, Checkbox, Kbd, Menu, Popover, Stack, Text, TextInput } from '@mantine/core';
import {
  IconArrowsRightLeft,
  IconBroadcast,
  IconCalendarEvent,
  IconCalendarPlus,
  IconCalendarStats,
  IconCircleDot,
  IconCopy,
  IconTag,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { STORED_STATUSES } from '#shared/rooms/posts/posts.status.ts';
import { chordText, shortcuts } from '../../app/shortcuts.ts';
import { useClients } from '../../data/clients.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { shareOf } from '../../data/selection.rules.ts';
import { isGroup, useSelection } from '../../data/selection.store.ts';
import { NetworkMark } from '../../ui/NetworkMark.tsx';
import { useToastFoot } from '../../ui/toast.tsx';
import { useWords } from '../posts/words.ts';
import { changeCards, trashCards } from './calendar.actions.ts';
import { dropSelection, selectedCards } from './calendar.selection.ts';
import { type DialogKind, showOverlay } from './calendar.store.ts';
import { useLabels } from './filter.words.ts';
import styles from './SelectionBar.module.css';
import { StatusIcon } from './StatusIcon.tsx';
import { startSpread, toNextSlots } from './slots.actions.ts';

/** What can be done with the selected posts; each choice is one step of history. */
export function SelectionBar() {
  const isShown = useSelection(isGroup);
  return isShown ? <Bar /> : null;
}

/** The selected cards as they are now. */
function useSelectedCards(): PostCard[] {
  const selected = useSelection((state) => state.selected);
  return usePosts(useShallow(() => (selected.size === 0 ? [] : selectedCards())));
}

/** The bar and the status line below it; pixels. */
const FOOT = 96;

function Bar() {
  const { t } = useTranslation('calendar');
  useToastFoot(FOOT);
  const cards = useSelectedCards();
  const [lead] = cards;
  const ask = (kind: DialogKind) => () => {
    if (lead !== undefined) showOverlay({ dialog: { id: lead.id, kind } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields.
    <div role="group" className={styles.bar} aria-label={t('selection.label')} data-selection-bar>
      <Text size="sm" fw={600} className={styles.count}>
        {t('selection.count', { count: cards.length })}
      </Text>
      <BarButton icon={IconCalendarEvent} label={t('menu.move')} onClick={ask('move')} />
      <SlotsMenu cards={cards} />
      <StatusMenu cards={cards} />
      <LabelsPopover cards={cards} />
      <ChannelsPopover cards={cards} />
      <BarButton icon={IconCopy} label={t('menu.copy')} onClick={ask('copy')} isMinor />
      <BarButton icon={IconArrowsRightLeft} label={t('menu.client')} onClick={ask('client')} isMinor />
      <BarButton icon={IconTrash} label={t('menu.remove')} onClick={() => void trashCards(cards)} isDanger />
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('selection.clear')} onClick={dropSelection}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface BarButtonProps {
  readonly icon: typeof IconTag;
  readonly label: string;
  readonly isDanger?: boolean;
  /** The first to give up its word. */
  readonly isMinor?: boolean;
  readonly onClick?: () => void;
}

/** Its word gives way to the icon in a narrow window; it is read all the same. */
function BarButton({ icon: Icon, label, isDanger = false, isMinor = false, ...rest }: BarButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      h={28}
      className={styles.button}
      data-danger={isDanger || undefined}
      data-minor={isMinor || undefined}
      title={label}
      leftSection={<Icon size={15} aria-hidden />}
      {...rest}
    >
      <span className={styles.word}>{label}</span>
    </Button>
  );
}

interface CardsProps {
  readonly cards: readonly PostCard[];
}

/** Onto free slots of their channels: the next ones, or evenly over a period. */
function SlotsMenu({ cards }: CardsProps) {
  const { t } = useTranslation('slots');
  return (
    <Menu position="top-start" shadow="md" withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <BarButton icon={IconCalendarPlus} label={t('menu')} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu')}>
        <Menu.Item
          leftSection={<IconCalendarPlus size={15} />}
          rightSection={<Kbd size="xs">{chordText(shortcuts.calendar.nextSlot[0])}</Kbd>}
          onClick={() => void toNextSlots(cards)}
        >
          {t('next')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarStats size={15} />}
          rightSection={<Kbd size="xs">{chordText(shortcuts.calendar.spread[0])}</Kbd>}
          onClick={() => startSpread(cards)}
        >
          {t('spread')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function StatusMenu({ cards }: CardsProps) {
  const { t } = useTranslation('calendar');
  const { t: word } = useTranslation('vocabulary');
  return (
    <Menu position="top-start" shadow="md" withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <BarButton icon={IconCircleDot} label={t('selection.status')} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('selection.status')}>
        {STORED_STATUSES.map((status) => {
          const name = word(`statuses.${status}`);
          return (
            <Menu.Item
              key={status}
              leftSection={<StatusIcon status={status} size={14} />}
              onClick={() => void changeCards(cards, { status }, name)}
            >
              {name}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A box that is ticked when all have it, half when some do; a click gives it to all, or takes it from all. */
function ShareBox(props: {
  readonly share: ReturnType<typeof shareOf>;
  readonly label: React.ReactNode;
  readonly onChange: () => void;
}) {
  const { share, label, onChange } = props;
  return (
    <Checkbox size="xs" checked={share === 'all'} indeterminate={share === 'some'} label={label} onChange={onChange} />
  );
}

function LabelsPopover({ cards }: CardsProps) {
  const { t } = useTranslation('calendar');
  const labels = useLabels();
  const [fresh, setFresh] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const label = fresh.trim();
    if (label === '') return;
    setFresh('');
    void changeCards(cards, { addLabels: [label] }, label);
  };
  return (
    <Popover
      position="top-start"
      shadow="md"
      width={250}
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <BarButton icon={IconTag} label={t('selection.labels')} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('selection.labels')}>
        <Stack gap={8} className={styles.choices}>
          {labels.map((label) => {
            const share = shareOf(cards, (card) => card.labels.includes(label));
            const change = share === 'all' ? { removeLabels: [label] } : { addLabels: [label] };
            return (
              <ShareBox
                key={label}
                share={share}
                label={label}
                onChange={() => void changeCards(cards, change, label)}
              />
            );
          })}
        </Stack>
        <form onSubmit={add}>
          <TextInput
            mt={labels.length === 0 ? 0 : 'xs'}
            size="xs"
            maxLength={60}
            aria-label={t('selection.newLabel')}
            placeholder={t('selection.newLabel')}
            value={fresh}
            onChange={(event) => setFresh(event.currentTarget.value)}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function ChannelsPopover({ cards }: CardsProps) {
  const { t } = useTranslation('calendar');
  const words = useWords();
  const channels = useClients((state) => state.channels);
  const clientById = useClients((state) => state.clientById);
  const clientIds = [...new Set(cards.map((card) => card.clientId))];
  const own = channels.filter((channel) => clientIds.includes(channel.clientId));
  return (
    <Popover
      position="top-start"
      shadow="md"
      width={280}
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <BarButton icon={IconBroadcast} label={t('selection.channels')} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('selection.channels')}>
        {own.length === 0 && <Text size="sm">{t('selection.noChannels')}</Text>}
        <Stack gap={8} className={styles.choices}>
          {own.map((channel) => {
            const { id, clientId, network } = channel;
            const ours = cards.filter((card) => card.clientId === clientId);
            const share = shareOf(ours, (card) => card.channelIds.includes(id));
            const change = share === 'all' ? { removeChannels: [id] } : { addChannels: [id] };
            const name = words.channel(channel);
            return (
              <ShareBox
                key={id}
                share={share}
                label={
                  <span className={styles.channel}>
                    <NetworkMark network={network} /> {name}
                    {clientIds.length > 1 && <span className={styles.client}>{clientById[clientId]?.name}</span>}
                  </span>
                }
                onChange={() => void changeCards(ours, change, name)}
              />
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

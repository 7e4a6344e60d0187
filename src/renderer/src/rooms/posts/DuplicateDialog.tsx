import { Button, Checkbox, Group, Modal, MultiSelect } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { offerUndo } from '../../app/undo.ts';
import { useClients } from '../../data/clients.store.ts';
import { copyOpenPost } from '../../data/post-editor.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import styles from './DuplicateDialog.module.css';
import { usePost } from './use-post.ts';
import { useWords } from './words.ts';

/** Copies of the open post for other channels, clients and days; all of them are one step. */
export function DuplicateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('posts');
  const words = useWords();
  const post = usePost((whole) => whole);
  const clients = useClients((state) => state.clients);
  const own = useClients(useShallow((state) => state.channels.filter((channel) => channel.clientId === post.clientId)));
  const [clientIds, setClientIds] = useState([post.clientId]);
  const [channelIds, setChannelIds] = useState(post.channels.map(({ channelId }) => channelId));
  const [dates, setDates] = useState<string[]>(post.date === null ? [] : [post.date]);
  const days = dates.length === 0 ? [null] : [...dates].sort();
  const count = clientIds.length * days.length;
  const isForOwn = clientIds.includes(post.clientId);
  const make = async () => {
    const result = await copyOpenPost({ clientIds, dates: days, channelIds });
    if (result === null) return;
    if (!result.ok) {
      toastFault(faultText(result.error));
      return;
    }
    const { posts, droppedChannels } = result.value;
    const dropped = droppedChannels === 0 ? '' : ` ${t('copies.dropped', { count: droppedChannels })}`;
    void offerUndo(t('copies.made', { count: posts.length }) + dropped);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('copies.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('copies.close') }}
    >
      <div className={styles.body}>
        <div className={styles.column}>
          <MultiSelect
            size="xs"
            label={t('copies.clients')}
            data={clients
              .filter(({ status, id }) => status === 'active' || id === post.clientId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={clientIds}
            onChange={setClientIds}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('copies.noClient')}
          />
          {isForOwn && own.length > 0 ? (
            <Checkbox.Group size="xs" label={t('copies.channels')} value={channelIds} onChange={setChannelIds}>
              <div className={styles.channels}>
                {own.map((channel) => (
                  <Checkbox key={channel.id} size="xs" value={channel.id} label={words.channel(channel)} />
                ))}
              </div>
            </Checkbox.Group>
          ) : null}
          {clientIds.some((id) => id !== post.clientId) ? <p className={styles.hint}>{t('copies.mapped')}</p> : null}
        </div>
        <div className={styles.column}>
          <span className={styles.label} id="copies-days">
            {t('copies.days')}
          </span>
          <DatePicker
            type="multiple"
            value={dates}
            onChange={setDates}
            {...(post.date === null ? {} : { defaultDate: post.date })}
            hideOutsideDates
            weekendDays={[]}
            size="sm"
            aria-labelledby="copies-days"
            ariaLabels={{ previousMonth: t('moment.previous'), nextMonth: t('moment.next') }}
          />
          <p className={styles.hint}>
            {dates.length === 0 ? t('copies.backlog') : t('copies.hour', { time: post.time ?? t('copies.noHour') })}
          </p>
        </div>
      </div>
      <Group justify="flex-end" mt="md">
        <Button size="xs" variant="default" onClick={onClose}>
          {t('copies.cancel')}
        </Button>
        <Button size="xs" disabled={count === 0} onClick={() => void make()}>
          {count === 0 ? t('copies.none') : t('copies.make', { count })}
        </Button>
      </Group>
    </Modal>
  );
}

import { ActionIcon, Button, MultiSelect, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconFilter, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countFilters, FILTER_LISTS, sameFilters } from '#shared/rooms/filters/filters.rules.ts';
import type { CalendarFilters, SavedView } from '#shared/rooms/filters/filters.schema.ts';
import { offerUndo } from '../../app/undo.ts';
import { setFilters, useCalendarFilters } from '../../data/filters-view.store.ts';
import { useView } from '../../data/settings.store.ts';
import { loadViews, removeView, updateSavedView, useViews } from '../../data/views.store.ts';
import { faultText } from '../../i18n/texts.ts';
import { toastFault } from '../../ui/toast.tsx';
import room from './CalendarRoom.module.css';
import { showOverlay, useOverlays } from './calendar.store.ts';
import styles from './FilterBar.module.css';
import { useFilterChoices } from './filter.words.ts';

/** The button of the head, with how many things are asked for, and the panel under it. */
export function FilterButton() {
  const { t } = useTranslation('calendar');
  const filters = useCalendarFilters();
  const opened = useOverlays((state) => state.filters);
  const count = countFilters(filters);
  const close = () => showOverlay({ filters: null });
  useEffect(() => void loadViews(), []);
  return (
    <Popover
      opened={opened !== null}
      onChange={(isOpen) => (isOpen ? null : close())}
      position="bottom-end"
      width={330}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          size="compact-sm"
          h={30}
          leftSection={<IconFilter size={15} aria-hidden />}
          classNames={count > 0 ? {} : { section: room.noLabel ?? '' }}
          aria-label={count > 0 ? t('filters.titleCount', { count }) : t('filters.title')}
          title={`${t('filters.title')} (F)`}
          onClick={() => showOverlay({ filters: opened === null ? 'panel' : null })}
          data-filters
        >
          {count > 0 ? String(count) : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.title')} data-filter-panel>
        {opened !== null && <Panel at={opened} close={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Panel({ at, close }: { at: 'panel' | 'text'; close: () => void }) {
  const { t } = useTranslation('calendar');
  const filters = useCalendarFilters();
  const clientId = useView((view) => view.clientId);
  const choices = useFilterChoices();
  const lists = FILTER_LISTS.filter(
    (list) => (list !== 'clients' || clientId === null) && (choices[list].length > 0 || filters[list].length > 0),
  );
  return (
    <Stack gap={8} className={styles.panel}>
      <Views close={close} />
      <TextInput
        size="xs"
        label={t('filters.text')}
        placeholder={t('filters.textHint')}
        maxLength={200}
        value={filters.text}
        onChange={(event) => setFilters({ ...filters, text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Enter' && close()}
        {...(at === 'text' ? { 'data-autofocus': true } : {})}
      />
      {lists.map((list) => (
        <MultiSelect
          key={list}
          size="xs"
          label={t(`filters.lists.${list}`)}
          data={choices[list]}
          value={filters[list]}
          onChange={(values) => setFilters({ ...filters, [list]: values } as CalendarFilters)}
          searchable
          clearable
          hidePickedOptions
          nothingFoundMessage={t('filters.nothing')}
          comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
        />
      ))}
    </Stack>
  );
}

/** The kept views: chosen, named anew, or removed. */
function Views({ close }: { close: () => void }) {
  const { t } = useTranslation('calendar');
  const views = useViews((state) => state.views);
  const [named, setNamed] = useState<string | null>(null);
  if (views.length === 0) return null;
  return (
    <div>
      <Text size="xs" fw={600}>
        {t('filters.views')}
      </Text>
      <div className={styles.views}>
        {views.map((view) =>
          named === view.id ? (
            <Rename key={view.id} view={view} done={() => setNamed(null)} />
          ) : (
            <View key={view.id} view={view} close={close} rename={() => setNamed(view.id)} />
          ),
        )}
      </div>
    </div>
  );
}

function View({ view, close, rename }: { view: SavedView; close: () => void; rename: () => void }) {
  const { t } = useTranslation('calendar');
  const isChosen = sameFilters(useCalendarFilters(), view.filters);
  const remove = async () => {
    const result = await removeView({ id: view.id, rev: view.rev });
    if (!result.ok) return toastFault(faultText(result.error));
    void offerUndo(t('filters.removed', { name: view.name }));
  };
  return (
    <div className={styles.view}>
      <Button
        className={styles.viewName}
        variant={isChosen ? 'light' : 'subtle'}
        size="compact-sm"
        justify="flex-start"
        aria-pressed={isChosen}
        leftSection={isChosen ? <IconCheck size={13} aria-hidden /> : null}
        onClick={() => {
          setFilters(view.filters);
          close();
        }}
      >
        {view.name}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('filters.rename', { name: view.name })} onClick={rename}>
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('filters.removeView', { name: view.name })}
        onClick={() => void remove()}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Rename({ view, done }: { view: SavedView; done: () => void }) {
  const { t } = useTranslation('calendar');
  const [name, setName] = useState(view.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const result = await updateSavedView({ id: view.id, rev: view.rev, name });
    if (result.ok) done();
    else toastFault(faultText(result.error));
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        ref={field}
        size="xs"
        maxLength={100}
        aria-label={t('filters.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          done();
        }}
      />
    </form>
  );
}

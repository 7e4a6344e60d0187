import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LIBRARY_KINDS, LIBRARY_USES, type LibraryFilter } from '#shared/rooms/media/media.library.ts';
import { filterBy, useLibrary } from '../../data/library.store.ts';

/** By name, by use, by kind; folders and labels stand beside the files. */
export function LibraryFilters() {
  const { t } = useTranslation('media');
  const filter = useLibrary((state) => state.filter);
  return (
    <>
      <TextInput
        size="xs"
        w={190}
        type="search"
        data-autofocus
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => filterBy({ text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('uses.label')}
        value={filter.use}
        onChange={(use) => filterBy({ use: use as LibraryFilter['use'] })}
        data={LIBRARY_USES.map((value) => ({ value, label: t(`uses.${value}`) }))}
      />
      <Select
        size="xs"
        w={130}
        aria-label={t('kinds.label')}
        allowDeselect={false}
        value={filter.kind}
        onChange={(kind) => filterBy({ kind: (kind ?? 'all') as LibraryFilter['kind'] })}
        data={LIBRARY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
    </>
  );
}

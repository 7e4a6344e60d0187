import { Combobox, type ComboboxStore, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTENT_GROUPS, CONTENT_TYPES, groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import { fold } from '#shared/text/fold.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { Chip } from './Chip.tsx';
import { GroupMark } from './GroupMark.tsx';
import { usePost } from './use-post.ts';
import { useWords } from './words.ts';

const NONE = 'none';

/** The content type of domain.md, section 4, by group; a search finds it by its name or its group's, without Polish letters too. */
export function TypeChip() {
  const { t } = useTranslation('posts');
  const words = useWords();
  const { contentType } = usePost((post) => ({ contentType: post.contentType }));
  const combobox = useCombobox({ onDropdownOpen: () => combobox.focusSearchInput() });
  const group = contentType === null ? null : groupOf(contentType);
  const name = contentType === null ? t('type.none') : words.contentType(contentType);
  return (
    <Combobox
      store={combobox}
      width={264}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(value) => {
        editPost({ kind: 'field', field: 'contentType', value: value === NONE ? null : value });
        combobox.closeDropdown();
        combobox.focusTarget();
      }}
    >
      <Combobox.Target targetType="button">
        <Chip
          tone={contentType === null ? 'empty' : 'plain'}
          name={t('type.label', { type: name })}
          onClick={() => combobox.toggleDropdown()}
        >
          {group === null ? null : <GroupMark group={group} />} {name}
        </Chip>
      </Combobox.Target>
      <Combobox.Dropdown>
        {combobox.dropdownOpened ? <TypeList chosen={contentType} store={combobox} /> : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function TypeList({ chosen, store }: { chosen: string | null; store: ComboboxStore }) {
  const { t } = useTranslation(['posts', 'vocabulary']);
  const words = useWords();
  const [search, setSearch] = useState('');
  const { updateSelectedOptionIndex, resetSelectedOption } = store;
  useEffect(() => {
    updateSelectedOptionIndex('active', { scrollIntoView: true });
  }, [updateSelectedOptionIndex]);
  const wanted = fold(search.trim());
  const groups = CONTENT_GROUPS.map((group) => {
    const groupName = t(`vocabulary:contentGroups.${group}`);
    const types = CONTENT_TYPES[group].map((type) => ({ type, name: words.contentType(type) }));
    return { group, groupName, types: types.filter(({ name }) => fold(`${name} ${groupName}`).includes(wanted)) };
  }).filter(({ types }) => types.length > 0);
  return (
    <>
      <Combobox.Search
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          resetSelectedOption();
        }}
        placeholder={t('type.search')}
        aria-label={t('type.search')}
      />
      <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={t('type.list')}>
        {groups.map(({ group, groupName, types }) => (
          <Combobox.Group key={group} label={groupName}>
            {types.map(({ type, name }) => (
              <Combobox.Option key={type} value={type} selected={type === chosen} active={type === chosen}>
                <GroupMark group={group} /> {name}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {groups.length === 0 ? <Combobox.Empty>{t('type.nothing')}</Combobox.Empty> : null}
        {chosen !== null && wanted === '' ? <Combobox.Option value={NONE}>{t('type.clear')}</Combobox.Option> : null}
      </Combobox.Options>
    </>
  );
}

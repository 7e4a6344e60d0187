import { Menu } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MARKETING_TASKS } from '#shared/rooms/posts/posts.schema.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { Chip } from './Chip.tsx';
import { usePost } from './use-post.ts';

const NONE = 'none';

/** What the post is for: one of the five aspects of marketing tasks (domain.md, section 3, block 2). */
export function TaskChip() {
  const { t } = useTranslation(['posts', 'vocabulary']);
  const task = usePost((post) => post.task);
  const name = task === null ? t('task.none') : t(`vocabulary:tasks.${task}`);
  const choose = (value: string) => {
    const chosen = MARKETING_TASKS.find((known) => known === value) ?? null;
    if (chosen !== null || value === NONE) editPost({ kind: 'field', field: 'task', value: chosen });
  };
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Chip tone={task === null ? 'empty' : 'plain'} name={t('task.label', { task: name })}>
          <IconTarget size={13} aria-hidden /> {name}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('task.list')}>
        <Menu.RadioGroup value={task ?? NONE} onChange={choose}>
          {MARKETING_TASKS.map((key) => (
            <Menu.RadioItem key={key} value={key} closeMenuOnClick>
              {t(`vocabulary:tasks.${key}`)}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.RadioItem value={NONE} closeMenuOnClick>
            {t('task.clear')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

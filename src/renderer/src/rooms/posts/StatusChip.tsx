import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { effectiveStatus, type PostStatus, STORED_STATUSES } from '#shared/rooms/posts/posts.status.ts';
import { editPost } from '../../data/post-editor.store.ts';
import { StatusIcon } from '../calendar/StatusIcon.tsx';
import { Chip } from './Chip.tsx';
import styles from './chips.module.css';
import { useMinute } from './use-minute.ts';
import { usePost } from './use-post.ts';

const tones = {
  idea: 'plain',
  draft: 'plain',
  review: 'accent',
  changes: 'warn',
  approved: 'ok',
  scheduled: 'ok',
  published: 'ok',
  cancelled: 'plain',
  missed: 'bad',
} as const satisfies Record<PostStatus, string>;

/** The status as it counts now: a post whose time passed says that it was missed, whatever is stored. */
export function StatusChip() {
  const { t } = useTranslation(['posts', 'vocabulary']);
  const post = usePost(({ status, date, time, zone }) => ({ status, date, time, zone }));
  const shown = effectiveStatus(post, useMinute());
  const name = t(`vocabulary:statuses.${shown}`);
  const choose = (value: string) => {
    const status = STORED_STATUSES.find((known) => known === value);
    if (status !== undefined) editPost({ kind: 'field', field: 'status', value: status });
  };
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <Chip tone={tones[shown]} name={t('status.label', { status: name })}>
          <StatusIcon status={shown} size={13} /> {name}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={post.status} onChange={choose}>
          {STORED_STATUSES.map((status) => (
            <Menu.RadioItem key={status} value={status} closeMenuOnClick>
              <span className={styles.withIcon}>
                <StatusIcon status={status} size={14} /> {t(`vocabulary:statuses.${status}`)}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

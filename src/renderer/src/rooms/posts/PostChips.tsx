import { CampaignChip } from './CampaignChip.tsx';
import { ChannelsChip } from './ChannelsChip.tsx';
import styles from './chips.module.css';
import { MomentChip } from './MomentChip.tsx';
import { SeriesChip } from './SeriesChip.tsx';
import { StatusChip } from './StatusChip.tsx';
import { TaskChip } from './TaskChip.tsx';
import { TypeChip } from './TypeChip.tsx';

/** What the post is, at a glance; each chip opens its choices. */
export function PostChips() {
  return (
    <div className={styles.chips}>
      <StatusChip />
      <MomentChip />
      <TypeChip />
      <TaskChip />
      <ChannelsChip />
      <CampaignChip />
      <SeriesChip />
    </div>
  );
}

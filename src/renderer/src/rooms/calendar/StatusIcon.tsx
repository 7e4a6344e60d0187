import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconBulb,
  IconCheck,
  IconCircleCheckFilled,
  IconClock,
  IconEye,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';

const icons = {
  idea: IconBulb,
  draft: IconPencil,
  review: IconEye,
  changes: IconArrowBackUp,
  approved: IconCheck,
  scheduled: IconClock,
  published: IconCircleCheckFilled,
  cancelled: IconX,
  missed: IconAlertTriangleFilled,
} as const satisfies Record<PostStatus, unknown>;

/** A status by its shape, so that it is read in greyscale too; the text beside it or the card's name says it in words. */
export const StatusIcon = memo(function StatusIcon({ status, size = 12 }: { status: PostStatus; size?: number }) {
  const Icon = icons[status];
  return <Icon size={size} stroke={2.2} aria-hidden data-icon={status} />;
});

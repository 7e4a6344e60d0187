import type { RefObject } from 'react';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { EmojiMenu } from '../emoji/EmojiMenu.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import styles from './TextTools.module.css';
import type { ChannelCheck } from './variant-check.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The channel that the text is for; null for a text of several. */
  readonly channel: Channel | null;
  /** The checks of the channels that take the text. */
  readonly checks: readonly ChannelCheck[];
}

/** What can be put into a text at the caret. */
export function TextTools({ field, channel, checks }: Props) {
  return (
    <div className={styles.tools}>
      <InsertMenu field={field} channel={channel} checks={checks} />
      <EmojiMenu field={field} />
    </div>
  );
}

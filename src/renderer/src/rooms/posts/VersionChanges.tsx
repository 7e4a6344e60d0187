import { useTranslation } from 'react-i18next';
import type { ContentChange } from '#shared/rooms/posts/posts.differences.ts';
import type { WordRun } from '#shared/text/word-diff.ts';
import { useClients } from '../../data/clients.store.ts';
import { Runs } from '../../ui/Runs.tsx';
import styles from './versions.module.css';
import { useWords } from './words.ts';

/** What changed, a heading for each part of the post. */
export function VersionChanges({ changes }: { changes: readonly ContentChange[] }) {
  const told = useTold();
  return (
    <dl className={styles.parts}>
      {changes.map((change) => {
        const { key, label, runs } = told(change);
        return (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Runs runs={runs} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Told {
  readonly key: string;
  readonly label: string;
  readonly runs: readonly WordRun[];
}

/** Puts a change into words and runs of them. */
function useTold(): (change: ContentChange) => Told {
  const { t } = useTranslation(['versions', 'posts']);
  const words = useWords();
  const channelById = useClients((state) => state.channelById);
  const channel = (id: string) => {
    const found = channelById[id];
    return found === undefined ? t('fields.lostChannel') : words.channel(found);
  };
  const value = (kind: 'contentType' | 'task', key: string | null) =>
    key === null ? t('nothing') : kind === 'contentType' ? words.contentType(key) : words.task(key);
  const channelAndFormat = (told: string) => {
    const [id = '', format = ''] = told.split(' ');
    return `${channel(id)} · ${words.format(format)}`;
  };
  return (change) => {
    switch (change.kind) {
      case 'text':
        return { key: change.field, label: t(`fields.${change.field}`), runs: change.runs };
      case 'variant':
        return {
          key: change.channelId,
          label: t('fields.variant', { channel: channel(change.channelId) }),
          runs: change.runs,
        };
      case 'alt':
        return { key: `alt ${change.name}`, label: t('fields.alt', { name: change.name }), runs: change.runs };
      case 'contentType':
      case 'task':
        return {
          key: change.kind,
          label: t(`fields.${change.kind}`),
          runs: replaced([value(change.kind, change.before)], [value(change.kind, change.after)]),
        };
      case 'channels':
        return {
          key: change.kind,
          label: t('fields.channels'),
          runs: replaced(change.removed.map(channelAndFormat), change.added.map(channelAndFormat)),
        };
      case 'media':
        return { key: change.kind, label: t('fields.media'), runs: replaced(change.removed, change.added) };
      case 'order':
        return {
          key: `order ${change.of}`,
          label: t('fields.order'),
          runs: [{ kind: 'same', text: t('fields.orderText') }],
        };
    }
  };
}

function replaced(removed: readonly string[], added: readonly string[]): WordRun[] {
  const runs = [
    ...removed.map((text): WordRun => ({ kind: 'removed', text })),
    ...added.map((text): WordRun => ({ kind: 'added', text })),
  ];
  return runs.flatMap((run, index): WordRun[] => (index === 0 ? [run] : [{ kind: 'same', text: '  ' }, run]));
}

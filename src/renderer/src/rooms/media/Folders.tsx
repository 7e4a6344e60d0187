import { IconFolder, IconFolders, IconTag } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldersOf } from '#shared/rooms/media/media.folders.ts';
import type { LibraryItem } from '#shared/rooms/media/media.schema.ts';
import { collator } from '#shared/text/collate.ts';
import { filterBy, useLibrary } from '../../data/library.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './media.module.css';

/** Folders as a tree by their paths, and labels, each with how many files it has. */
export function Folders({ items }: { items: readonly LibraryItem[] }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const filter = useLibrary((state) => state.filter);
  const { folders, labels } = useMemo(() => {
    const { compare } = collator(language);
    const counts = new Map<string, number>();
    for (const label of items.flatMap((item) => item.labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
    const byName = ([a]: [string, number], [b]: [string, number]) => compare(a, b);
    return {
      folders: [...foldersOf(items.map((item) => item.folder))].sort(byName),
      labels: [...counts].sort(byName),
    };
  }, [items, language]);
  return (
    <nav className={styles.side} aria-label={t('folders.label')}>
      <Line
        icon={<IconFolders size={15} aria-hidden />}
        name={t('folders.all')}
        count={items.length}
        isCurrent={filter.folder === '' && filter.label === null}
        onClick={() => filterBy({ folder: '', label: null })}
      />
      {folders.map(([path, count]) => (
        <Line
          key={path}
          icon={<IconFolder size={15} aria-hidden />}
          name={path.slice(path.lastIndexOf('/') + 1)}
          title={path}
          depth={path.split('/').length}
          count={count}
          isCurrent={filter.folder === path}
          onClick={() => filterBy({ folder: filter.folder === path ? '' : path })}
        />
      ))}
      {labels.length > 0 ? <h2 className={styles.sideTitle}>{t('labels')}</h2> : null}
      {labels.map(([label, count]) => (
        <Line
          key={label}
          icon={<IconTag size={15} aria-hidden />}
          name={label}
          count={count}
          isCurrent={filter.label === label}
          onClick={() => filterBy({ label: filter.label === label ? null : label })}
        />
      ))}
    </nav>
  );
}

interface LineProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly title?: string;
  readonly depth?: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onClick: () => void;
}

function Line({ icon, name, title = name, depth = 0, count, isCurrent, onClick }: LineProps) {
  return (
    <button
      type="button"
      className={styles.sideLine}
      style={{ paddingLeft: 10 + depth * 14 }}
      aria-pressed={isCurrent}
      title={title}
      onClick={onClick}
    >
      {icon}
      <span className={styles.sideName}>{name}</span>
      <span className={styles.sideCount}>{count}</span>
    </button>
  );
}

import { Select } from '@mantine/core';
import { type CSSProperties, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CropGuide, cropGuides, cutOf, type Part, partFree, partShown } from '#shared/rooms/posts/posts.crop.ts';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { formatRatio } from '#shared/text/sizes.ts';
import { useClients } from '../../data/clients.store.ts';
import { useLimits } from '../../data/limits.store.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Thumbnail } from '../../ui/Thumbnail.tsx';
import styles from './CropGuides.module.css';
import { usePost } from './use-post.ts';
import { useWords } from './words.ts';

interface Place extends CropGuide {
  readonly value: string;
  readonly group: string;
}

/** Each way in which the post's channels show the file, once for each network and format. */
function usePlaces(item: PostMedia): readonly Place[] {
  const words = useWords();
  const channels = usePost((post) => post.channels);
  const channelById = useClients((state) => state.channelById);
  const table = useLimits((state) => state.table);
  return useMemo(() => {
    const pairs = new Map(
      channels.flatMap(({ channelId, format }) => {
        const network = channelById[channelId]?.network;
        return network === undefined ? [] : [[`${network} ${format}`, { network, format }] as const];
      }),
    );
    return [...pairs].flatMap(([pair, { network, format }]) =>
      cropGuides(network, format, table, item).map((guide) => ({
        ...guide,
        value: `${pair} ${guide.key}`,
        group: `${words.network(network)} · ${words.format(format)}`,
      })),
    );
  }, [channels, channelById, table, item, words]);
}

/** The whole picture with the part of it that a network shows, and in words what is cut. */
export function CropGuides({ item }: { item: PostMedia }) {
  const { t } = useTranslation('posts');
  const language = useLanguage();
  const places = usePlaces(item);
  const [wanted, setWanted] = useState<string | null>(null);
  const { width, height } = item;
  const place = places.find(({ value }) => value === wanted) ?? places[0];
  if (place === undefined) return <p className={styles.note}>{t('crop.noChannel')}</p>;
  if (width === null || height === null || width === 0 || height === 0) {
    return <p className={styles.note}>{t('crop.noSize')}</p>;
  }
  const part = partShown(width / height, place.ratio);
  const groups = [...new Set(places.map(({ group }) => group))];
  const label = ({ key, ratio }: Place) => t(`crop.guides.${key}`, { ratio: formatRatio(ratio, language) });
  return (
    <div className={styles.guides}>
      <Select
        size="xs"
        label={t('crop.place')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        value={place.value}
        onChange={setWanted}
        data={groups.map((group) => ({
          group,
          items: places
            .filter((one) => one.group === group)
            .map((one) => ({ value: one.value, label: `${group}: ${label(one)}` })),
        }))}
      />
      <Picture item={item} ratio={width / height} part={part} place={place} />
      <p className={styles.words} role="status">
        <CutWords place={place} part={part} />
      </p>
    </div>
  );
}

const styleOf = ({ left, top, width, height }: Part): CSSProperties => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});

interface PictureProps {
  readonly item: PostMedia;
  readonly ratio: number;
  readonly part: Part;
  readonly place: Place;
}

/** For the eye alone: the words below say the same. */
function Picture({ item, ratio, part, place }: PictureProps) {
  return (
    <div
      className={styles.picture}
      style={{ aspectRatio: ratio, width: `min(100%, ${Math.round(320 * ratio)}px)` }}
      data-crop={place.value}
      aria-hidden
    >
      <Thumbnail mediaId={item.mediaId} size="preview" alt="" className={styles.image} />
      <span className={styles.shown} style={styleOf(part)} data-shown />
      {place.covered === null ? null : (
        <span className={styles.free} style={styleOf(partFree(part, place.covered))} data-free />
      )}
    </div>
  );
}

const percent = (share: number) => Math.round(share * 100);

function CutWords({ place, part }: { place: Place; part: Part }) {
  const { t } = useTranslation('posts');
  const cut = cutOf(part);
  const lost = cut.from === 'none' ? t('crop.whole') : t(`crop.${cut.from}`, { percent: cut.percent });
  if (place.covered === null) return lost;
  const { top, bottom, sides } = place.covered;
  const numbers = { top: percent(top), bottom: percent(bottom), sides: percent(sides) };
  return `${lost} ${t(sides > 0 ? 'crop.coveredAround' : 'crop.covered', numbers)}`;
}

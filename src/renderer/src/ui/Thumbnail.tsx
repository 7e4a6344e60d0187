import { IconMovie, IconPhotoOff, IconPhotoQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lookInto, useStills } from '../data/stills.store.ts';
import styles from './marks.module.css';
import { type MediaSize, mediaAddress } from './media-address.ts';

interface Props {
  readonly mediaId: string;
  readonly size: MediaSize;
  readonly alt: string;
  readonly className?: string | undefined;
}

const ICONS = { film: IconMovie, undecodable: IconPhotoQuestion, missing: IconPhotoOff } as const;

/**
 * A picture of the store, or a film's still. What cannot be shown has a tile of its own in words and by icon: a missing file, a film
 * whose codec is not to be had here, a HEIC picture.
 */
export function Thumbnail({ mediaId, size, alt, className }: Props) {
  const found = useStills((state) => state.found[mediaId]);
  const made = useStills((state) => state.made[mediaId] ?? 0);
  if (found !== undefined && (!found.isThere || made === 0)) {
    const kind = found.isThere && found.kind !== 'picture' ? found.kind : 'missing';
    return <Tile kind={kind} name={found.name} alt={alt} className={className} />;
  }
  return (
    <img
      key={made}
      className={className}
      src={made === 0 ? mediaAddress(mediaId, size) : `${mediaAddress(mediaId, size)}?${made}`}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => void lookInto(mediaId)}
    />
  );
}

interface TileProps {
  readonly kind: keyof typeof ICONS;
  readonly name: string;
  readonly alt: string;
  readonly className?: string | undefined;
}

function Tile({ kind, name, alt, className }: TileProps) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  const words = t(`media.${kind}`, { name });
  return (
    <span
      className={`${className ?? ''} ${styles.tile}`}
      role="img"
      aria-label={alt === '' ? words : `${alt} (${words})`}
      title={words}
      data-still={kind}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { mediaKind, typeName } from '#shared/rooms/media/media.rules.ts';
import type { PostMedia } from '#shared/rooms/posts/posts.schema.ts';
import { formatBytes, formatLength } from '#shared/text/sizes.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** What a file chooser offers. */
export const ACCEPTED = 'image/*,video/mp4,video/quicktime,video/webm,.heic,.heif,.mkv,.m4v';

type File = Pick<PostMedia, 'mime' | 'bytes' | 'width' | 'height' | 'durationMs'>;

/** A file in plain words: type, size, pixels, a film's length; what is not known is left out. */
export function useMediaFacts(): (file: File) => string {
  const { t } = useTranslation('posts');
  const language = useLanguage();
  return ({ mime, bytes, width, height, durationMs }) =>
    [
      mediaKind(mime) === 'film' ? `${t('media.film')} ${typeName(mime)}` : typeName(mime),
      formatBytes(bytes, language),
      ...(width !== null && height !== null ? [t('media.size', { width, height })] : []),
      ...(durationMs === null ? [] : [formatLength(durationMs / 1000)]),
    ].join(' · ');
}

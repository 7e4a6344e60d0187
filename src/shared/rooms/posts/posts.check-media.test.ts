import { describe, expect, it } from 'vitest';
import { checkVariant } from './posts.check.ts';
import { type CheckedMedia, MEDIA_FINDINGS } from './posts.check-media.ts';
import { findingParams } from './posts.finding-params.ts';

const PICTURE: CheckedMedia = {
  mediaId: 'a',
  name: 'róża.jpg',
  mime: 'image/jpeg',
  bytes: 900_000,
  width: 1080,
  height: 1080,
  durationMs: null,
};
const FILM: CheckedMedia = { ...PICTURE, mime: 'video/mp4', width: 1080, height: 1920, durationMs: 30_000 };

/** The findings about files alone, as `code level`. */
function found(network: string, format: string, ...media: CheckedMedia[]): string[] {
  const { findings } = checkVariant({ network, format, text: 'Tekst', mediaCount: media.length, media });
  return findings
    .filter(({ code }) => (MEDIA_FINDINGS as readonly string[]).includes(code))
    .map((f) => `${f.code} ${f.level}`);
}

describe('a file on a post', () => {
  it.each<[string, string, string, CheckedMedia, string[]]>([
    ['a square', 'instagram', 'post', PICTURE, []],
    ['3:4', 'instagram', 'post', { ...PICTURE, height: 1440 }, []],
    ['9:16 in the feed', 'instagram', 'post', { ...PICTURE, height: 1920 }, ['media-too-narrow warn']],
    ['1.91:1', 'instagram', 'post', { ...PICTURE, height: 566 }, []],
    ['2:1', 'instagram', 'post', { ...PICTURE, height: 540 }, ['media-too-wide warn']],
    ['a wide film as a reel', 'instagram', 'reel', { ...FILM, width: 1920, height: 1080 }, ['media-too-wide warn']],
    ['a pixel beside 9:16', 'instagram', 'reel', { ...FILM, width: 1082 }, []],
    ['unknown size', 'instagram', 'reel', { ...FILM, width: null, height: null }, []],
    ['any shape on Facebook', 'facebook', 'post', { ...PICTURE, height: 200 }, []],
    ['5 MB on X', 'x', 'post', { ...PICTURE, bytes: 5_000_000 }, []],
    ['a byte more', 'x', 'post', { ...PICTURE, bytes: 5_000_001 }, ['picture-too-large block']],
    ['a film of 5 MB on X', 'x', 'post', { ...FILM, bytes: 5_000_001 }, []],
    ['a heavy film', 'x', 'post', { ...FILM, bytes: 600_000_000 }, ['film-too-large block']],
    ['140 s on X', 'x', 'post', { ...FILM, durationMs: 140_000 }, []],
    ['a moment more', 'x', 'post', { ...FILM, durationMs: 140_001 }, ['film-too-long block']],
    ['a short reel', 'instagram', 'reel', { ...FILM, durationMs: 2_900 }, ['film-too-short block']],
    ['an unknown length', 'x', 'post', { ...FILM, durationMs: null }, []],
    ['a picture as a reel', 'instagram', 'reel', { ...PICTURE, height: 1920 }, ['film-missing block']],
    [
      'HEIC',
      'facebook',
      'post',
      { ...PICTURE, mime: 'image/heic', width: null, height: null },
      ['media-type-unusual warn'],
    ],
    ['WebM', 'facebook', 'post', { ...FILM, mime: 'video/webm' }, ['media-type-unusual warn']],
  ])('is looked at: %s on %s %s', (_case, network, format, media, expected) => {
    expect(found(network, format, media)).toEqual(expected);
  });

  it('is named in what is said of it, once for each file', () => {
    const second = { ...PICTURE, mediaId: 'b', name: 'b.png', bytes: 7_249_000 };
    const { findings } = checkVariant({
      network: 'bluesky',
      format: 'post',
      text: 'a',
      mediaCount: 2,
      media: [PICTURE, second],
    });
    expect(findings).toEqual([
      {
        code: 'picture-too-large',
        level: 'block',
        params: { count: 1, name: 'b.png', mediaId: 'b', bytes: 7_249_000, limitBytes: 2_000_000 },
      },
    ]);
    expect(findingParams(findings[0]?.params ?? {}, 'pl')).toMatchObject({
      bytes: '7,2\u00a0MB',
      limitBytes: '2\u00a0MB',
      count: 1,
    });
    expect(findingParams({ seconds: 141.2, limitSeconds: 140, ratio: 1.91, limitRatio: 0.5625 }, 'en')).toEqual({
      seconds: '2:21',
      limitSeconds: '2:20',
      ratio: '1.91:1',
      limitRatio: '9:16',
    });
  });

  it.each([
    [undefined, 'warn'],
    [false, 'warn'],
    [true, 'block'],
  ])('without alternative text is, where the client asks for it (%s): %s', (altRequired, level) => {
    const variant = { network: 'facebook', format: 'post', text: 'a', mediaCount: 2, altTexts: ['', 'Róża'] };
    const { findings } = checkVariant({ ...variant, ...(altRequired === undefined ? {} : { altRequired }) });
    expect(findings).toEqual([{ code: 'alt-missing', level, params: { count: 1 } }]);
  });
});

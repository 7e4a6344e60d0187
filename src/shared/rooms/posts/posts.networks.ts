/**
 * The networks as data: one row each. A new network is a new row here and its names in the vocabulary; no rule asks
 * which network it has. Values that the sources disagree on warn instead of block.
 */
import type { Limit, LimitLevel, Limits, NetworkTable } from './posts.limits.ts';
import { MENTION_FORMS } from './posts.mentions.ts';

/** The day on which the sources below were last compared. */
const READ = '2026-11-23';
/** The product's own comparison of the networks' pages and of scheduling tools, where no single page is decisive. */
const COMPARED = 'comparison of network pages and scheduling tools';
const THREADS = 'developers.facebook.com/documentation/threads/posts';
const X = 'github.com/twitter/twitter-text/blob/master/config/v3.json';
const BLUESKY = 'lexicon app.bsky.feed.post';
const MASTODON = 'github.com/mastodon/mastodon StatusLengthValidator';
const YOUTUBE = 'developers.google.com/youtube/v3/docs/videos';
const TELEGRAM = 'core.telegram.org/bots/api';

const MB = 1_000_000;
const GB = 1_000_000_000;
const MINUTE = 60;
const HOUR = 3600;

function limit(value: number, level: LimitLevel, source = COMPARED, date = READ): Limit {
  return { value, source, date, level };
}
const block = (value: number, source?: string, date?: string): Limit => limit(value, 'block', source, date);
const warn = (value: number, source?: string, date?: string): Limit => limit(value, 'warn', source, date);

const VERTICAL: Limits = { aspectMinimum: warn(9 / 16), aspectMaximum: warn(9 / 16) };

/** Lengths of comments are not published by most networks; other tools and people's tries agree on these. */
const COMMENTS = 'comparison of scheduling tools';
const comment = (value: number): Limits => ({ comment: warn(value, COMMENTS) });

const FACEBOOK_TEXT: Limits = { text: block(63_206), fold: warn(480), ...comment(8000) };
const FACEBOOK_VIDEO: Limits = { videoSeconds: block(4 * HOUR), videoBytes: block(10 * GB) };
const INSTAGRAM_TEXT: Limits = {
  ...comment(2200),
  text: block(2200),
  fold: warn(125),
  alt: block(1000),
  hashtags: block(5, 'Instagram, limit since December 2025 (30 before)', '2025-12-01'),
};
const INSTAGRAM_FEED: Limits = {
  ...INSTAGRAM_TEXT,
  // Other tools hand over 10 at most; the network's own app takes 20.
  images: block(20),
  aspectMinimum: warn(3 / 4),
  aspectMaximum: warn(1.91),
};
const LINKEDIN_TEXT: Limits = { text: block(3000), fold: warn(210), hashtags: warn(5), ...comment(1250) };
const TIKTOK_TEXT: Limits = {
  text: block(2200),
  hashtags: warn(5, 'one source, August 2025', '2025-08-01'),
  ...comment(150),
};
const YOUTUBE_TEXT: Limits = {
  title: block(100, YOUTUBE),
  text: block(5000, YOUTUBE),
  hashtags: warn(15),
  ...comment(10_000),
};
const PINTEREST_TEXT: Limits = { title: block(100), text: block(500), ...comment(500) };
const X_LIMITS: Limits = {
  text: block(280, X),
  comment: block(280, X),
  images: block(4),
  imageBytes: block(5 * MB),
  videoSeconds: block(140),
  videoBytes: block(512 * MB),
};
const THREADS_LIMITS: Limits = {
  text: block(500, THREADS, '2026-04-14'),
  comment: block(500, THREADS, '2026-04-14'),
  hashtags: warn(1),
  images: block(20),
  videoSeconds: block(5 * MINUTE),
};
const TELEGRAM_LIMITS: Limits = {
  text: block(4096, TELEGRAM),
  textWithMedia: block(1024, TELEGRAM),
  images: block(10, TELEGRAM),
  videoBytes: warn(50 * MB, TELEGRAM),
};

export const NETWORKS = {
  facebook: {
    name: 'Facebook',
    short: 'FB',
    colour: '#0a5ed7',
    composer: { kind: 'address', url: 'https://business.facebook.com/latest/composer' },
    counting: 'characters',
    mentions: MENTION_FORMS.facebook,
    defaultFormat: 'post',
    formats: {
      post: { limits: { ...FACEBOOK_TEXT, ...FACEBOOK_VIDEO, images: warn(10) } },
      reel: { limits: { text: block(255), ...comment(8000), ...VERTICAL }, mediaRequired: true, filmRequired: true },
      story: { limits: { images: block(1), ...VERTICAL }, mediaRequired: true },
      video: { limits: { ...FACEBOOK_TEXT, ...FACEBOOK_VIDEO }, mediaRequired: true, filmRequired: true },
    },
  },
  instagram: {
    name: 'Instagram',
    short: 'IG',
    colour: '#c1337f',
    composer: { kind: 'address', url: 'https://www.instagram.com/' },
    counting: 'characters',
    mentions: MENTION_FORMS.instagram,
    defaultFormat: 'post',
    formats: {
      post: { limits: INSTAGRAM_FEED, mediaRequired: true },
      carousel: { limits: INSTAGRAM_FEED, mediaRequired: true },
      reel: {
        limits: {
          ...INSTAGRAM_TEXT,
          ...VERTICAL,
          videoSecondsMinimum: block(3),
          videoSeconds: block(15 * MINUTE),
          videoBytes: block(GB),
        },
        mediaRequired: true,
        filmRequired: true,
      },
      story: { limits: { images: block(1), videoSeconds: block(60), ...VERTICAL }, mediaRequired: true },
    },
  },
  tiktok: {
    name: 'TikTok',
    short: 'TT',
    colour: '#161823',
    composer: { kind: 'address', url: 'https://www.tiktok.com/tiktokstudio/upload' },
    counting: 'characters',
    mentions: MENTION_FORMS.tiktok,
    defaultFormat: 'video',
    formats: {
      carousel: { limits: { ...TIKTOK_TEXT, images: block(35) }, mediaRequired: true },
      video: {
        limits: { ...TIKTOK_TEXT, videoSecondsMinimum: block(3), videoSeconds: block(10 * MINUTE) },
        mediaRequired: true,
        filmRequired: true,
      },
    },
  },
  linkedin: {
    name: 'LinkedIn',
    short: 'LI',
    colour: '#0a66c2',
    composer: { kind: 'address', url: 'https://www.linkedin.com/feed/?shareActive=true' },
    counting: 'characters',
    defaultFormat: 'post',
    formats: {
      post: { limits: { ...LINKEDIN_TEXT, images: block(20), imageBytes: block(5 * MB) } },
      video: {
        limits: {
          ...LINKEDIN_TEXT,
          videoSecondsMinimum: block(3),
          videoSeconds: block(30 * MINUTE),
          videoBytes: block(500 * MB),
        },
        mediaRequired: true,
        filmRequired: true,
      },
      article: { limits: {}, titleRequired: true },
      document: { limits: { ...LINKEDIN_TEXT }, mediaRequired: true },
    },
  },
  x: {
    name: 'X',
    short: 'X',
    colour: '#0f1419',
    composer: { kind: 'address', url: 'https://x.com/compose/post' },
    counting: 'x-weighted',
    mentions: MENTION_FORMS.x,
    defaultFormat: 'post',
    formats: { post: { limits: X_LIMITS }, video: { limits: X_LIMITS, mediaRequired: true, filmRequired: true } },
  },
  youtube: {
    name: 'YouTube',
    short: 'YT',
    colour: '#c00d0d',
    composer: { kind: 'address', url: 'https://www.youtube.com/upload' },
    counting: 'characters',
    mentions: MENTION_FORMS.youtube,
    defaultFormat: 'video',
    formats: {
      video: {
        limits: { ...YOUTUBE_TEXT, videoSeconds: block(12 * HOUR), imageBytes: block(2 * MB) },
        mediaRequired: true,
        filmRequired: true,
        titleRequired: true,
      },
      shorts: {
        limits: { ...YOUTUBE_TEXT, videoSeconds: block(180), aspectMinimum: warn(9 / 16), aspectMaximum: warn(1) },
        mediaRequired: true,
        filmRequired: true,
        titleRequired: true,
      },
    },
  },
  pinterest: {
    name: 'Pinterest',
    short: 'PIN',
    colour: '#bd081c',
    composer: { kind: 'address', url: 'https://www.pinterest.com/pin-creation-tool/' },
    counting: 'characters',
    mentions: MENTION_FORMS.pinterest,
    defaultFormat: 'pin',
    formats: {
      pin: {
        limits: {
          ...PINTEREST_TEXT,
          images: warn(1),
          imageBytes: block(20 * MB),
          aspectMinimum: warn(2 / 3),
          aspectMaximum: warn(2 / 3),
        },
        mediaRequired: true,
      },
      video: {
        limits: { ...PINTEREST_TEXT, videoSecondsMinimum: block(4), videoSeconds: block(15 * MINUTE) },
        mediaRequired: true,
        filmRequired: true,
      },
    },
  },
  threads: {
    name: 'Threads',
    short: 'TH',
    colour: '#3a3a3a',
    composer: { kind: 'address', url: 'https://www.threads.com/intent/post' },
    counting: 'threads',
    mentions: MENTION_FORMS.threads,
    defaultFormat: 'post',
    formats: {
      post: { limits: THREADS_LIMITS },
      carousel: { limits: THREADS_LIMITS, mediaRequired: true },
      video: { limits: THREADS_LIMITS, mediaRequired: true, filmRequired: true },
    },
  },
  bluesky: {
    name: 'Bluesky',
    short: 'BS',
    colour: '#0068c9',
    composer: { kind: 'address', url: 'https://bsky.app/intent/compose' },
    counting: 'graphemes',
    mentions: MENTION_FORMS.bluesky,
    defaultFormat: 'post',
    formats: {
      post: {
        limits: {
          text: block(300, BLUESKY),
          comment: block(300, BLUESKY),
          images: warn(4),
          imageBytes: block(2 * MB),
          videoSeconds: block(3 * MINUTE),
          videoBytes: block(300 * MB),
        },
      },
    },
  },
  mastodon: {
    name: 'Mastodon',
    short: 'M',
    colour: '#563acc',
    composer: { kind: 'server-path', path: '/publish' },
    counting: 'mastodon',
    mentions: MENTION_FORMS.mastodon,
    defaultFormat: 'post',
    formats: {
      post: {
        // Each server sets its own limits; these are the defaults of the software.
        limits: {
          text: warn(500, MASTODON),
          comment: warn(500, MASTODON),
          images: warn(4),
          imageBytes: warn(16 * MB),
          videoBytes: warn(99 * MB),
        },
      },
    },
  },
  'google-business': {
    name: 'Google Business Profile',
    short: 'GBP',
    colour: '#1a67d2',
    composer: { kind: 'address', url: 'https://business.google.com/' },
    counting: 'characters',
    defaultFormat: 'post',
    formats: { post: { limits: { text: block(1500), images: block(1), videoSeconds: block(30) } } },
  },
  telegram: {
    name: 'Telegram',
    short: 'TG',
    colour: '#1b74a6',
    composer: { kind: 'address', url: 'https://web.telegram.org/' },
    counting: 'characters',
    mentions: MENTION_FORMS.telegram,
    defaultFormat: 'post',
    formats: {
      post: { limits: TELEGRAM_LIMITS },
      video: { limits: TELEGRAM_LIMITS, mediaRequired: true, filmRequired: true },
    },
  },
  vk: {
    name: 'VK',
    short: 'VK',
    colour: '#2f66ad',
    composer: { kind: 'channel' },
    counting: 'characters',
    defaultFormat: 'post',
    // Other sources say 2,048 characters.
    formats: { post: { limits: { text: warn(15_895), images: warn(10) } } },
  },
  blog: {
    name: 'Blog',
    short: 'BLOG',
    colour: '#8a4b08',
    composer: { kind: 'channel' },
    counting: 'characters',
    defaultFormat: 'article',
    formats: { article: { limits: {}, titleRequired: true } },
  },
  newsletter: {
    name: 'Newsletter',
    short: 'NL',
    colour: '#5b6b1f',
    composer: { kind: 'channel' },
    counting: 'characters',
    defaultFormat: 'issue',
    formats: { issue: { limits: {}, titleRequired: true } },
  },
} as const satisfies NetworkTable;

export type NetworkKey = keyof typeof NETWORKS;

/** Keys in the order of the table. */
export const NETWORK_KEYS = Object.keys(NETWORKS) as NetworkKey[];

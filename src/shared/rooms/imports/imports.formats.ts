import { NETWORKS, type NetworkKey } from '../posts/posts.networks.ts';

/** A plan's word for a format → the formats that stand for it, the nearest first; a network takes the first that it has. */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  post: ['post'],
  photo: ['post', 'pin'],
  carousel: ['carousel', 'document', 'post', 'pin'],
  reel: ['reel', 'shorts', 'video'],
  story: ['story'],
  video: ['video', 'reel'],
  shorts: ['shorts', 'reel', 'video'],
  article: ['article', 'issue', 'post'],
};

/** The format of a network that a plan's format means there; the network's usual one when it has nothing like it. */
export function formatFor(network: NetworkKey, format: string | null): string {
  const { formats, defaultFormat } = NETWORKS[network];
  const wanted = format === null ? [] : (NEAREST[format] ?? []);
  return wanted.find((candidate) => Object.hasOwn(formats, candidate)) ?? defaultFormat;
}

export function isNetwork(network: string): network is NetworkKey {
  return Object.hasOwn(NETWORKS, network);
}

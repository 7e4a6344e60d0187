import i18next, { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import type { Finding } from '#shared/rooms/posts/posts.check.ts';
import { findingParams } from '#shared/rooms/posts/posts.finding-params.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { nameOfChannel } from './variant-check.ts';

/** Keys that come from data are looked up at run time; a key that the vocabulary lacks is shown as the data has it. */
type AnyText = (key: string, params?: Record<string, unknown>) => string;

function lookUp(t: TFunction<'vocabulary'>, section: string, key: string): string {
  return i18next.exists(`${section}.${key}`, { ns: 'vocabulary' })
    ? (t as unknown as AnyText)(`${section}.${key}`)
    : key;
}

/** Words for what the data names by key: networks, formats, types, findings. */
export function useWords() {
  const { t } = useTranslation('vocabulary');
  const language = useLanguage();
  const network = (key: string) => lookUp(t, 'networks', key);
  return {
    network,
    format: (key: string) => lookUp(t, 'formats', key),
    contentType: (key: string) => lookUp(t, 'contentTypes', key),
    task: (key: string) => lookUp(t, 'tasks', key),
    finding: ({ code, params }: Finding<string>) =>
      (t as unknown as AnyText)(`findings.${code}`, findingParams(params, language)),
    /** "Instagram (kwiaciarnia)": the network and which profile. */
    channel: (channel: Channel) => {
      const name = nameOfChannel(channel);
      return name === '' ? network(channel.network) : `${network(channel.network)} (${name})`;
    },
  };
}

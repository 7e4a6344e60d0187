import { Checkbox } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '#shared/rooms/channels/channels.schema.ts';
import { type SeoCheck, type SeoItem, type SeoTick, seoCheck } from '#shared/rooms/channels/channels.seo.ts';
import { editChannel } from '../../data/client-edits.ts';
import { faultText } from '../../i18n/texts.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { toastFault } from '../../ui/toast.tsx';
import styles from './watch.module.css';

type Seo = Channel['seo'];

/** Whether the profile can be found: what is there, what is missing, and what to do about it. */
export function SeoSection({ channel }: { channel: Channel }) {
  const { t } = useTranslation('clients');
  const check = seoCheck(channel);
  if (check === null) return null;
  const edit = (patch: (seo: Seo) => Partial<Seo>) =>
    editChannel(channel.id, ({ seo }) => ({ seo: { ...seo, ...patch(seo) } }));
  return (
    <section className={styles.part} aria-labelledby={`seo-${channel.id}`}>
      <h4 id={`seo-${channel.id}`}>
        {t('seo.title')}
        <span className={styles.score}>{t('seo.score', { done: check.done, all: check.items.length })}</span>
      </h4>
      <TextField
        label={t('seo.phrase')}
        placeholder={t('seo.phraseHint')}
        isLine
        limit={200}
        stored={channel.seo.phrase}
        save={(phrase) => edit(() => ({ phrase }))}
      />
      <TextField
        label={t('seo.description')}
        rows={2}
        limit={5_000}
        stored={channel.seo.description}
        save={(description) => edit(() => ({ description }))}
      />
      <ul className={styles.checks}>
        {check.items.map((item) => (
          <Item
            key={item.item}
            {...item}
            tick={async (isThere) => {
              const tick = item.item as SeoTick;
              const fault = await edit(({ ticked }) => ({
                ticked: isThere ? [...ticked, tick] : ticked.filter((one) => one !== tick),
              }));
              if (fault !== null) toastFault(faultText(fault));
            }}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = SeoCheck['items'][number] & { readonly tick: (isThere: boolean) => Promise<void> };

/** What can be told by itself has a mark, what only eyes can tell a box; beside what is missing stands what to do. */
function Item({ item, isDone, isTicked, tick }: ItemProps) {
  const { t } = useTranslation('clients');
  // What was just clicked stands at once; what is stored takes its place.
  const [clicked, setClicked] = useState<boolean | null>(null);
  const advice = isDone ? null : <span className={styles.advice}>{t(`seo.advice.${item as SeoItem}`)}</span>;
  const name = t(`seo.items.${item as SeoItem}`);
  if (isTicked) {
    return (
      <li>
        <Checkbox
          size="xs"
          label={name}
          description={advice}
          checked={clicked ?? isDone}
          onChange={async (event) => {
            const { checked } = event.currentTarget;
            setClicked(checked);
            await tick(checked);
            setClicked(null);
          }}
        />
      </li>
    );
  }
  const Mark = isDone ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={styles.told} data-done={isDone || undefined}>
      <Mark size={16} aria-hidden />
      <span>
        {name}
        <span className="visually-hidden">{` ${t(isDone ? 'seo.there' : 'seo.missing')}`}</span>
        {advice}
      </span>
    </li>
  );
}

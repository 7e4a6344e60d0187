import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Competitor,
  MOST_COMPETITORS,
  MOST_OBSERVATIONS,
  type Observation,
  withObservation,
} from '#shared/rooms/clients/clients.competitors.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { NETWORK_KEYS } from '#shared/rooms/posts/posts.networks.ts';
import { parseWhole } from '#shared/text/whole-number.ts';
import { formatDate, formatNumber, MISSING } from '#shared/time/format.ts';
import { isPlainDate } from '#shared/time/plain-date.ts';
import { editClientWith } from '../../data/client-edits.ts';
import { useClients } from '../../data/clients.store.ts';
import { today } from '../../data/clock.ts';
import { faultText } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { LineChart } from '../../ui/LineChart.tsx';
import { toastFault } from '../../ui/toast.tsx';
import styles from './form.module.css';
import watch from './watch.module.css';

const edit = (clientId: string, change: (competitors: readonly Competitor[]) => Competitor[]) =>
  editClientWith(clientId, ({ competitors }) => ({ competitors: change(competitors) }));

async function said(writing: ReturnType<typeof editClientWith>): Promise<void> {
  const fault = await writing;
  if (fault !== null) toastFault(faultText(fault));
}

/** Profiles of others, watched by hand: dated observations, a line over time, and how the client's own profile compares. */
export function CompetitorsSection({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const { competitors } = client;
  const list = useRef<HTMLUListElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || competitors.length === 0) return;
    isAsked.current = false;
    list.current?.querySelector<HTMLInputElement>(':scope > li:last-child input')?.focus();
  }, [competitors.length]);
  const add = () => {
    isAsked.current = true;
    const added = { id: crypto.randomUUID(), name: '', network: 'instagram', url: '', observations: [] };
    void said(edit(client.id, (all) => [...all, added]));
  };
  return (
    <section className={styles.section} aria-labelledby="client-competitors">
      <div className={styles.sectionHead}>
        <h3 id="client-competitors">{t('sections.competitors')}</h3>
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={competitors.length >= MOST_COMPETITORS}
          onClick={add}
        >
          {t('competitors.add')}
        </Button>
      </div>
      {competitors.length === 0 && <p className={styles.quiet}>{t('competitors.none')}</p>}
      <ul className={watch.competitors} ref={list}>
        {competitors.map((competitor, index) => (
          <Profile key={competitor.id} client={client} competitor={competitor} number={index + 1} />
        ))}
      </ul>
    </section>
  );
}

function Profile({ client, competitor, number }: { client: Client; competitor: Competitor; number: number }) {
  const { t } = useTranslation(['clients', 'vocabulary']);
  const name = competitor.name.trim() === '' ? t('competitors.unnamed', { number }) : competitor.name;
  const change = (patch: (now: Competitor) => Partial<Competitor>) =>
    edit(client.id, (all) => all.map((one) => (one.id === competitor.id ? { ...one, ...patch(one) } : one)));
  return (
    <li className={watch.competitor}>
      <div className={styles.pair}>
        <TextField
          label={t('competitors.name')}
          isLine
          limit={200}
          stored={competitor.name}
          save={(text) => change(() => ({ name: text }))}
        />
        <Select
          label={t('channels.network')}
          data={NETWORK_KEYS.map((value) => ({ value, label: t(`vocabulary:networks.${value}`) }))}
          value={competitor.network}
          allowDeselect={false}
          onChange={(network) => network !== null && void said(change(() => ({ network })))}
        />
      </div>
      <div className={watch.row}>
        <TextField
          label={t('channels.url')}
          isLine
          limit={2_000}
          stored={competitor.url}
          save={(url) => change(() => ({ url }))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('competitors.remove', { name })}
          title={t('competitors.remove', { name })}
          onClick={() => void said(edit(client.id, (all) => all.filter(({ id }) => id !== competitor.id)))}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Observations
        competitor={competitor}
        name={name}
        remove={(date) =>
          void said(change(({ observations }) => ({ observations: observations.filter((one) => one.date !== date) })))
        }
      />
      <Against client={client} competitor={competitor} />
      {competitor.observations.length < MOST_OBSERVATIONS && (
        <AddObservation
          add={(seen) => change(({ observations }) => ({ observations: withObservation(observations, seen) }))}
        />
      )}
    </li>
  );
}

const KEYS = ['followers', 'posts', 'interactions'] as const;

function Observations(props: { competitor: Competitor; name: string; remove: (date: string) => void }) {
  const { competitor, name, remove } = props;
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const { observations } = competitor;
  if (observations.length === 0) return null;
  const points = observations.flatMap(({ date, followers }) =>
    followers === null ? [] : [{ date, value: followers }],
  );
  return (
    <>
      <LineChart points={points} label={t('competitors.chart', { name })} />
      <div className={watch.scroll}>
        <table className={watch.seen}>
          <thead>
            <tr>
              <th scope="col">{t('competitors.date')}</th>
              {KEYS.map((key) => (
                <th key={key} scope="col">
                  {t(`competitors.${key}`)}
                </th>
              ))}
              <th scope="col">{t('competitors.note')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {observations.toReversed().map((seen) => (
              <tr key={seen.date}>
                <th scope="row">{formatDate(seen.date, language)}</th>
                {KEYS.map((key) => (
                  <td key={key}>{seen[key] === null ? MISSING : formatNumber(seen[key], language)}</td>
                ))}
                <td dir="auto">{seen.note}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('competitors.removeSeen', { date: formatDate(seen.date, language) })}
                    onClick={() => remove(seen.date)}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How the client's own profile on the network compares, by the last counts of both. */
function Against({ client, competitor }: { client: Client; competitor: Competitor }) {
  const { t } = useTranslation('clients');
  const language = useLanguage();
  const channels = useClients((state) => state.channels);
  const own = channels.find((channel) => channel.clientId === client.id && channel.network === competitor.network);
  const mine = own?.followers.at(-1)?.count;
  const theirs = competitor.observations.findLast(({ followers }) => followers !== null)?.followers;
  if (mine === undefined || theirs === undefined || theirs === null) return null;
  const difference = mine - theirs;
  const params = { mine: formatNumber(mine, language), difference: formatNumber(Math.abs(difference), language) };
  const key = difference === 0 ? 'even' : difference > 0 ? 'ahead' : 'behind';
  return <p className={styles.quiet}>{t(`competitors.${key}`, params)}</p>;
}

const NOTHING = { followers: '', posts: '', interactions: '', note: '' };

function AddObservation({ add }: { add: (seen: Observation) => ReturnType<typeof editClientWith> }) {
  const { t } = useTranslation('clients');
  const [date, setDate] = useState(today);
  const [texts, setTexts] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = Object.fromEntries(KEYS.map((key) => [key, parseWhole(texts[key], 0, 10_000_000_000)]));
    const { followers = undefined, posts = undefined, interactions = undefined } = read;
    const isEmpty = Object.values(texts).every((text) => text.trim() === '');
    if (isEmpty || !isPlainDate(date) || followers === undefined || posts === undefined || interactions === undefined)
      return setProblem(t('competitors.problem'));
    const fault = await add({ date, followers, posts, interactions, note: texts.note.trim() });
    if (fault !== null) return setProblem(faultText(fault));
    setTexts(NOTHING);
    setProblem(null);
  };
  const field = (key: keyof typeof NOTHING) => ({
    label: t(`competitors.${key}`),
    value: texts[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((before) => ({ ...before, [key]: value }));
    },
  });
  return (
    <form className={watch.observe} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        type="date"
        label={t('competitors.date')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {KEYS.map((key) => (
        <TextInput key={key} inputMode="numeric" {...field(key)} />
      ))}
      <TextInput {...field('note')} maxLength={5_000} className={watch.wide} />
      <Button type="submit" variant="default">
        {t('competitors.addSeen')}
      </Button>
      {problem !== null && (
        <p role="alert" className={watch.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}

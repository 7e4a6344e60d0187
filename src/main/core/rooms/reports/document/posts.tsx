import { Fragment } from 'react';
import { groupOf } from '#shared/rooms/posts/posts.content-types.ts';
import { nextPeriod } from '#shared/rooms/reports/report.rules.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import { formatDay, formatMonth, MISSING } from '#shared/time/format.ts';
import { formatName, groupName, typeName } from '../../../paper/paper.names.ts';
import type { Translate } from '../../../translate.ts';
import type { ReportData, ReportPost } from '../report.types.ts';
import { inMonth, sentence } from '../report-words.ts';
import { NetworkChip, StatusMark } from './marks.tsx';
import type { Parts } from './parts.types.ts';

/** Characters of the text under a title, and of a text that stands for one. */
const START = 100;
/** The next month's list shows as many; how many more there are is said under it. */
const NEXT_MOST = 30;

function Moment({ post, language }: { post: ReportPost; language: ReportData['language'] }) {
  return (
    <td className="moment">
      {formatDay(post.date, language)}
      {post.time !== null && <div className="muted">{post.time}</div>}
    </td>
  );
}

/** Channels by format, so that a film for five networks is one line. */
function Networks({ post, t }: { post: ReportPost; t: Translate }) {
  const formats = [...new Set(post.channels.map(({ format }) => format))];
  return (
    <td className="network">
      {post.channels.length === 0 && MISSING}
      {formats.map((format) => (
        <div key={format}>
          {post.channels
            .filter((channel) => channel.format === format)
            .map(({ network, url }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two channels of one network may look alike, and the list is drawn once
              <Fragment key={index}>
                <NetworkChip t={t} network={network} url={url} />{' '}
              </Fragment>
            ))}
          {formatName(t, format)}
        </div>
      ))}
    </td>
  );
}

function Words({ post, t }: { post: ReportPost; t: Translate }) {
  const title = post.title.trim();
  const start = excerpt(post.text, START);
  const name = title || start || t('reports.posts.untitled');
  return (
    <td>
      <div className={post.status === 'cancelled' ? 'title struck' : 'title'}>{name}</div>
      {title !== '' && start !== '' && <div className="muted small">{start}</div>}
    </td>
  );
}

function Type({ post, t }: { post: ReportPost; t: Translate }) {
  const group = post.contentType === null ? null : groupOf(post.contentType);
  const name = post.contentType === null ? MISSING : typeName(t, post.contentType);
  const groupText = group === null ? '' : groupName(t, group);
  return (
    <td className="type">
      {name}
      {groupText !== '' && groupText !== name && <div className="muted small">{groupText}</div>}
    </td>
  );
}

function Head({ t, pictures }: { t: Translate; pictures: boolean }) {
  return (
    <thead>
      <tr>
        {pictures && (
          <th scope="col" className="picture">
            <span className="hidden">{t('reports.posts.picture')}</span>
          </th>
        )}
        <th scope="col" className="moment">
          {t('reports.posts.moment')}
        </th>
        <th scope="col" className="network">
          {t('reports.posts.network')}
        </th>
        <th scope="col">{t('reports.posts.post')}</th>
        <th scope="col" className="type">
          {t('reports.posts.type')}
        </th>
        <th scope="col" className="state">
          {t('reports.posts.status')}
        </th>
      </tr>
    </thead>
  );
}

function PostsTable({
  posts,
  t,
  language,
  brief,
}: { posts: readonly ReportPost[]; brief?: boolean } & Pick<Parts, 't'> & { language: ReportData['language'] }) {
  const pictures = posts.some(({ thumbnail }) => thumbnail !== null);
  return (
    <table className={brief ? 'posts brief' : 'posts'}>
      <Head t={t} pictures={pictures} />
      <tbody>
        {posts.map((post) => (
          <tr key={post.id}>
            {pictures && (
              <td className="picture">
                {post.thumbnail === null ? <span className="blank" /> : <img src={post.thumbnail} alt={post.altText} />}
              </td>
            )}
            <Moment post={post} language={language} />
            <Networks post={post} t={t} />
            <Words post={brief ? { ...post, text: post.title.trim() === '' ? post.text : '' } : post} t={t} />
            <Type post={post} t={t} />
            <td className="state">
              <StatusMark t={t} status={post.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every post of the month, also the cancelled ones. */
export function Posts({ data, t }: Parts) {
  if (data.posts.length === 0) return null;
  return (
    <section className="page">
      <h2>{t('reports.sections.posts')}</h2>
      <PostsTable posts={data.posts} t={t} language={data.language} />
    </section>
  );
}

/** The next month's plan in short, and what waits without a date. */
export function NextMonth({ data, t }: Parts) {
  const { posts, backlog } = data.next;
  if (posts.length === 0 && backlog === 0) return null;
  const period = nextPeriod(data.period);
  const shown = posts.slice(0, NEXT_MOST);
  const rest = posts.slice(NEXT_MOST);
  const last = rest.at(-1);
  const counted = { in: inMonth(t, period), count: posts.length };
  return (
    <section className="flow">
      <h2>
        {t('reports.sections.next')}: {formatMonth(period, data.language)}
      </h2>
      <p className="lead">
        {sentence(posts.length > 0 ? t('reports.next.planned', counted) : t('reports.next.nothing', counted))}{' '}
        {backlog > 0 && t('reports.next.backlog', { count: backlog })}
      </p>
      {shown.length > 0 && <PostsTable posts={shown} t={t} language={data.language} brief />}
      {last !== undefined && (
        <p className="muted backlog">
          {t('reports.next.rest', { count: rest.length, date: formatDay(last.date, data.language) })}
        </p>
      )}
    </section>
  );
}

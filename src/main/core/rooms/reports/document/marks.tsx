import type { PostStatus } from '#shared/rooms/posts/posts.status.ts';
import { networkMark, networkName, statusName } from '../../../paper/paper.names.ts';
import type { Translate } from '../../../translate.ts';

/** A network's letters on its colour; with an address it leads there. */
export function NetworkChip({ t, network, url }: { t: Translate; network: string; url?: string | null }) {
  const { short, colour } = networkMark(network);
  const style = { background: colour };
  const name = networkName(t, network);
  if (url) {
    return (
      <a className="chip" style={style} href={url} title={name}>
        {short}
      </a>
    );
  }
  return (
    <span className="chip" style={style} title={name}>
      {short}
    </span>
  );
}

const INK = '#464c56';
const RING = { cx: 5, cy: 5, r: 3.8, fill: 'none', strokeWidth: 1.6 } as const;

/** Shapes that stay apart without colour, one for each status. */
function StatusShape({ status }: { status: PostStatus }) {
  if (status === 'published') return <circle cx="5" cy="5" r="4.5" fill="var(--accent)" />;
  if (status === 'missed')
    return <path d="M1.2 1.2 8.8 8.8M8.8 1.2 1.2 8.8" stroke="#1b1e23" strokeWidth="2.1" fill="none" />;
  if (status === 'cancelled') return <path d="M1 5H9" stroke={INK} strokeWidth="2" fill="none" />;
  if (status === 'idea') return <circle cx="5" cy="5" r="1.8" fill={INK} />;
  if (status === 'scheduled') return <circle {...RING} stroke="var(--accent)" />;
  if (status === 'approved') {
    return (
      <g>
        <circle {...RING} stroke="var(--accent)" />
        <circle cx="5" cy="5" r="1.5" fill="var(--accent)" />
      </g>
    );
  }
  if (status === 'draft') return <circle {...RING} stroke={INK} strokeDasharray="2 1.4" />;
  if (status === 'changes') return <path d="M5 1.2 9.2 8.8H0.8Z" fill="none" stroke={INK} strokeWidth="1.4" />;
  return (
    <g>
      <circle {...RING} stroke={INK} strokeWidth="1.2" />
      <path d="M5 1.2A3.8 3.8 0 0 1 5 8.8Z" fill={INK} />
    </g>
  );
}

export function StatusIcon({ status }: { status: PostStatus }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <StatusShape status={status} />
    </svg>
  );
}

export function StatusMark({ t, status }: { t: Translate; status: PostStatus }) {
  return (
    <span className="status">
      <StatusIcon status={status} />
      {statusName(t, status)}
    </span>
  );
}

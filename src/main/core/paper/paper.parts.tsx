import type { ReactNode } from 'react';
import type { Translate } from '../translate.ts';
import type { PaperClient } from './paper.document.tsx';

/** Long names step down in size, so that the longest still leaves room for the rest. */
function nameSize(name: string): string {
  if (name.length <= 24) return '38pt';
  if (name.length <= 50) return '29pt';
  return name.length <= 100 ? '21pt' : '15pt';
}

/** A first page in the client's colour. `art` is a drawing in the coloured half; `foot` its columns, each a `<div><dl>`. */
export function PaperCover(props: {
  readonly client: PaperClient;
  readonly kind: string;
  readonly subtitle: string;
  readonly art?: ReactNode;
  readonly foot?: ReactNode;
  readonly t: Translate;
}) {
  const { client, t } = props;
  return (
    <header className="cover">
      <div className="cover-art">
        {client.logo !== null && (
          <div className="cover-logo">
            <img src={client.logo} alt={t('paper.logoOf', { client: client.name })} />
          </div>
        )}
        {props.art}
      </div>
      <div className="cover-words">
        <p className="kind">{props.kind}</p>
        <h1 style={{ fontSize: nameSize(client.name) }}>{client.name}</h1>
        <p className="month">{props.subtitle}</p>
      </div>
      <div className="cover-foot">{props.foot}</div>
    </header>
  );
}

/** Likewise at the head of a paper, where the usual size is the sheet's. */
function titleStyle(title: string): { fontSize: string } | undefined {
  if (title.length <= 45) return undefined;
  return { fontSize: title.length <= 100 ? '16pt' : '12.5pt' };
}

/** The head of a paper without a cover (`letterStyles`): what it is, whose it is, and the client's logo. */
export function Letterhead(props: {
  readonly client: PaperClient;
  readonly kind: string;
  readonly title: string;
  readonly about?: ReactNode;
  readonly t: Translate;
}) {
  const { client, t } = props;
  return (
    <header className="letterhead">
      <div>
        <p className="kind">{props.kind}</p>
        <h1 style={titleStyle(props.title)}>{props.title}</h1>
        {props.about !== undefined && <div className="about">{props.about}</div>}
      </div>
      {client.logo !== null && <img src={client.logo} alt={t('paper.logoOf', { client: client.name })} />}
    </header>
  );
}

/** Lines to write on by hand, eight millimetres apart. */
export function WritingLines({ count }: { readonly count: number }) {
  return (
    <div className="write" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and every line is like the others
        <span key={index} />
      ))}
    </div>
  );
}

/** Where each party signs, side by side: a line over its words and the place and date. */
export function Signatures({ parties, t }: { readonly parties: readonly string[]; readonly t: Translate }) {
  return (
    <div className="signatures">
      {parties.map((party) => (
        <div key={party}>
          <p>{party}</p>
          <p>{t('paper.placeAndDate')}</p>
        </div>
      ))}
    </div>
  );
}

import type { PeerCard } from './data.ts';

/** The same card for the peers that are made with React. */
export function PeerCardView({ card }: { card: PeerCard }) {
  return (
    <div
      className="card"
      data-card={card.id}
      data-status={card.status}
      style={{ '--client': card.colour } as React.CSSProperties}
      title={card.title}
    >
      <span className="mark" style={{ background: card.markColour }}>
        {card.mark}
      </span>
      {card.others > 0 && <span className="status">+{card.others}</span>}
      <span className="time">{card.time}</span>
      <span className="title">{card.title}</span>
      <span className="status">●</span>
    </div>
  );
}

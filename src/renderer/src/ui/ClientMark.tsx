import { initialsOf } from '#shared/rooms/clients/clients.form.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { readableOn } from '#shared/text/contrast.ts';
import styles from './marks.module.css';
import { Thumbnail } from './Thumbnail.tsx';

/** A client's logo, or initials on the client's colour; for the eye only, since the name stands beside it. */
export function ClientMark({ client, size }: { client: Pick<Client, 'name' | 'colour' | 'logoId'>; size: number }) {
  const box = { width: size, height: size, borderRadius: Math.round(size / 5) };
  if (client.logoId !== null) {
    return (
      <span className={styles.logo} style={box}>
        <Thumbnail key={client.logoId} mediaId={client.logoId} size="thumb" alt="" className={styles.logoPicture} />
      </span>
    );
  }
  const ink = readableOn(client.colour);
  return (
    <span
      className={styles.initials}
      style={{ ...box, background: client.colour, color: ink, fontSize: Math.round(size * 0.4) }}
      aria-hidden
    >
      {initialsOf(client.name)}
    </span>
  );
}

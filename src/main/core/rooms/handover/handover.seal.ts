import { refuse } from '#shared/ipc/result.ts';

/** scrypt with N = 2^16 and r = 8: 64 MB and about a second on a weak laptop for every password that is tried. */
const WORK = 16;
/** A file that asks for more than this would hold the app up, not the attacker; age's own program writes 18. */
const MOST_WORK = 18;

const HEAD = 'age-encryption.org/v1\n';
/** A header with one password fits many times over. */
const MOST_HEAD = 2_000;

/** The same letters typed on another system are the same password. */
const plain = (password: string) => password.normalize('NFC');

/** Encrypts with a password, in the age format (https://age-encryption.org/v1), so that age's own program opens it as well. */
export async function seal(bytes: Uint8Array, password: string, work = WORK): Promise<Uint8Array> {
  // The library comes when the first file does: no start should wait for it.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(plain(password));
  return await encrypter.encrypt(bytes);
}

/**
 * Opens what `seal` made. Faults: `handover.not-ours` (no age file with a password), `handover.wrong-password`, `handover.truncated`
 * (cut off, or changed after it was made).
 */
export async function unseal(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  checkHead(bytes);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(plain(password));
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    // The library tells its errors apart by their words alone; a test holds it to them.
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      refuse('refused', 'handover.wrong-password');
    return refuse('invalid', 'handover.truncated');
  }
}

/** Looked at before the password is worked on: the work that a header asks for is the sender's to choose. */
function checkHead(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, MOST_HEAD)).toString('latin1');
  if (bytes.length < HEAD.length && HEAD.startsWith(start)) refuse('invalid', 'handover.truncated');
  if (!start.startsWith(HEAD)) refuse('unsupported', 'handover.not-ours');
  const stanza = start.slice(HEAD.length).split('\n', 1)[0] ?? '';
  const work = /^-> scrypt [A-Za-z0-9+/]+ (\d{1,2})$/.exec(stanza)?.[1];
  if (work !== undefined && Number(work) <= MOST_WORK) return;
  refuse(
    start.includes('\n---') ? 'unsupported' : 'invalid',
    start.includes('\n---') ? 'handover.not-ours' : 'handover.truncated',
  );
}

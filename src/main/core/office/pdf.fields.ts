/**
 * Makes a PDF that Chromium printed one that can be filled in. Chromium prints no forms, but it prints links, each with its place on the
 * page: a link to `fieldAddress` becomes a text field there (ISO 32000-1, 12.7), written as an update behind the file (7.5.6), so
 * that what was printed stays as it is, to the byte.
 */

const ADDRESS = 'https://field.invalid/';

/** The address of a link that is to become a field. `name` is of letters, digits and hyphens; `label` is what a screen reader says. */
export function fieldAddress(name: string, label: string): string {
  const encoded = encodeURIComponent(label).replaceAll(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${ADDRESS}${name}?label=${encoded}`;
}

/** Where Windows-1250 has the Polish letters that Windows-1252 lacks, so that viewers draw what is typed. */
const POLISH =
  '140 /Sacute 143 /Zacute 156 /sacute 159 /zacute 163 /Lslash 165 /Aogonek 175 /Zdotaccent 179 /lslash 185 /aogonek 191 /zdotaccent 198 /Cacute 202 /Eogonek 209 /Nacute 230 /cacute 234 /eogonek 241 /nacute';

const LOOK = '(/Helv 10 Tf 0 g)';
/** Field flags, 12.7.4.3: more than one line. */
const MULTILINE = 4096;

interface Link {
  readonly object: number;
  readonly dictionary: string;
  readonly name: string;
  readonly label: string;
}

/** @throws Error when the file is none of Chromium's, which is a bug: it was printed a moment ago. */
export function makeFillable(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const links = findLinks(text);
  if (links.length === 0) return pdf;
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text);
  const [, entries = '', previous = ''] = trailer ?? [];
  const size = Number(/\/Size (\d+)/.exec(entries)?.[1] ?? Number.NaN);
  const root = Number(/\/Root (\d+) 0 R/.exec(entries)?.[1] ?? Number.NaN);
  const catalog = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (trailer === null || Number.isNaN(size) || catalog === undefined) throw new Error('A PDF of an unknown shape.');
  const [font, form] = [size, size + 1];
  const objects = new Map<number, string>([
    ...links.map((link) => [link.object, fieldOf(link)] as const),
    [root, `<<${catalog}\n/AcroForm ${form} 0 R>>`],
    [
      font,
      `<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding <</Type /Encoding\n/BaseEncoding /WinAnsiEncoding\n/Differences [${POLISH}]>>>>`,
    ],
    [
      form,
      `<</Fields [${links.map(({ object }) => `${object} 0 R`).join(' ')}]\n/NeedAppearances true\n/DA ${LOOK}\n/DR <</Font <</Helv ${font} 0 R>>>>>>`,
    ],
  ]);
  const update = updateOf(objects, pdf.length + 1, entries.replace(/\/Size \d+/, `/Size ${size + 2}`), previous);
  return Buffer.concat([pdf, Buffer.from(`\n${update}`, 'latin1')]);
}

function findLinks(text: string): Link[] {
  const objects = text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<(\/Type \/Annot\s[\s\S]*?)>>\s*endobj/g);
  return [...objects].flatMap(([, object, dictionary = '']): Link[] => {
    const address = /\/URI \((https:\/\/field\.invalid\/[^)]*)\)/.exec(dictionary)?.[1];
    if (address === undefined) return [];
    const { pathname, searchParams } = new URL(address);
    return [{ object: Number(object), dictionary, name: pathname.slice(1), label: searchParams.get('label') ?? '' }];
  });
}

/** The link's dictionary with what a field has instead of what a link has; place and page stay. */
function fieldOf({ dictionary, name, label }: Link): string {
  const kept = dictionary
    .replace(/\/A <<[\s\S]*?>>/, '')
    .replace(/\/Border \[[^\]]*\]/, '')
    .replace('/Subtype /Link', '/Subtype /Widget');
  return `<<${kept}\n/FT /Tx\n/T ${textString(name)}\n/TU ${textString(label)}\n/Ff ${MULTILINE}\n/DA ${LOOK}>>`;
}

/** UTF-16 with its mark, in hexadecimal (7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** Objects, the table of where they stand from `start` on, and the trailer that leads on to the table before. */
function updateOf(objects: ReadonlyMap<number, string>, start: number, entries: string, previous: string): string {
  let body = '';
  const rows: string[] = [];
  for (const [number, content] of objects) {
    rows.push(`${number} 1\n${String(start + body.length).padStart(10, '0')} 00000 n \n`);
    body += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const table = start + body.length;
  return `${body}xref\n${rows.join('')}trailer\n<<${entries}\n/Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`;
}

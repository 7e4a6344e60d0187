/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

export interface XmlHandlers {
  /** `name` without its prefix; `attribute` gives a decoded value, with or without a prefix in the file. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  /** Return `false` to end the walk early. */
  close?(name: string): boolean | undefined;
}

/** How a walk ended: `oversize` means that one piece of text or one tag was longer than a whole chunk. */
export type XmlEnd = 'finished' | 'stopped' | 'malformed' | 'oversize';

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Walks through XML in chunks, so that a large part is never one string. No entity of a DOCTYPE is expanded (saxen knows only
 * the five of XML, HTML's names and character numbers).
 */
export function walkXml(bytes: Uint8Array, handlers: XmlHandlers): XmlEnd {
  let end: XmlEnd = 'finished';
  let events = 0;
  const parser = new Parser();
  const stopWith = (reason: XmlEnd): void => {
    end = reason;
    parser.stop();
  };
  parser.on('error', () => stopWith('malformed'));
  parser.on('openTag', (name, attributes, decode) => {
    events++;
    handlers.open?.(localName(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('text', (text, decode) => {
    events++;
    handlers.text?.(decode(text));
  });
  parser.on('cdata', (text) => {
    events++;
    handlers.text?.(text);
  });
  parser.on('closeTag', (name) => {
    events++;
    if (handlers.close?.(localName(name)) === false) stopWith('stopped');
  });
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const before = events;
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }));
    if (end !== 'finished') return end;
    // The parser keeps an unfinished piece and scans it again with the next chunk: endless text would cost its square.
    if (events === before && at + CHUNK_BYTES < bytes.length) return 'oversize';
  }
  parser.end();
  return end;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

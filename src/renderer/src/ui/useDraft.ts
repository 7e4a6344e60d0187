import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/ipc/result.ts';
import { addFlusher } from '../data/flush.ts';
import { faultText } from '../i18n/texts.ts';

/** A pause in typing after which a field is stored; milliseconds. Leaving the field stores it at once. */
const PAUSE = 700;

interface Options {
  /** The text as it is stored. */
  readonly stored: string;
  /** Why the text cannot be stored, in words, or null. */
  readonly check?: (text: string) => string | null;
  /** Stores the text; answers why that did not work, or null. */
  readonly save: (text: string) => Promise<Fault | null>;
}

export interface Draft {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * A text field that stores itself. What is typed stays on screen until the store has it, or for as long as it cannot be stored, with
 * the reason. Undo and closing store it first.
 */
export function useDraft(options: Options): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef({ options, draft });
  latest.current = { options, draft };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const commit = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { draft: text, options: now } = latest.current;
    if (text === null || (now.check?.(text) ?? null) !== null) return;
    const failed = text === now.stored ? null : await now.save(text);
    setFault(failed === null ? null : faultText(failed));
    // Typing goes on while a write is on its way: only what was written is let go.
    if (failed === null && latest.current.draft === text) {
      latest.current.draft = null;
      setDraft(null);
    }
  }, []);

  useEffect(() => {
    const remove = addFlusher(commit);
    return () => {
      remove();
      void commit();
    };
  }, [commit]);

  const onChange = (text: string) => {
    latest.current.draft = text;
    setDraft(text);
    setFault(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void commit(), PAUSE);
  };

  const value = draft ?? options.stored;
  const problem = draft === null ? null : (options.check?.(draft) ?? null);
  return { value, error: problem ?? fault, onChange, onBlur: () => void commit() };
}

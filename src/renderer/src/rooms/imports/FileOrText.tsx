import { Button, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/ipc/result.ts';
import { FaultNote } from './FaultNote.tsx';
import { FileDrop } from './FileDrop.tsx';
import imports from './imports.module.css';

interface Props {
  /** What is said of this kind of file. */
  readonly words: {
    readonly drop: string;
    readonly reading: string;
    readonly choose: string;
    readonly kinds: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly read: string;
  };
  /** For the browser's own dialog of files. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  readonly fileName: string;
  readonly text: string;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
  readonly onCancel: () => void;
}

/** A file or pasted text. It is read at once: what is wrong with it is said here, and what was pasted stays. */
export function FileOrText({ words, accept, isBusy, fault, fileName, text, onFile, onText, onRead, onCancel }: Props) {
  const { t } = useTranslation('common');
  return (
    <div className={imports.source}>
      <FileDrop accept={accept} isBusy={isBusy} onFiles={([file]) => file !== undefined && onFile(file)}>
        {(choose) => (
          <>
            <IconFileText size={32} stroke={1.3} aria-hidden className={imports.dropIcon} />
            <p className={imports.dropTitle}>{isBusy ? words.reading : words.drop}</p>
            <Button data-autofocus loading={isBusy} onClick={choose}>
              {words.choose}
            </Button>
            <p className={imports.muted}>{words.kinds}</p>
          </>
        )}
      </FileDrop>
      {fault !== null && <FaultNote fault={fault} name={fileName} />}
      <Textarea
        label={words.paste}
        description={words.pasteHint}
        autosize
        minRows={4}
        maxRows={10}
        dir="auto"
        value={text}
        maxLength={1_000_000}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className={imports.foot}>
        <Button variant="default" onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} loading={isBusy} onClick={onRead}>
          {words.read}
        </Button>
      </div>
    </div>
  );
}

import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './imports.module.css';

interface Props {
  /** For the browser's own dialog of files. */
  readonly accept: string;
  /** While something is under way nothing is taken. */
  readonly isBusy: boolean;
  readonly onFiles: (files: FileList) => void;
  /** What stands in the place; `choose` opens the dialog of files, which is everybody's way. */
  readonly children: (choose: () => void) => ReactNode;
}

/** A place to drop files on, with a way to choose them. */
export function FileDrop({ accept, isBusy, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !isBusy) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

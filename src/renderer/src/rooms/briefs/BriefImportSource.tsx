import { useTranslation } from 'react-i18next';
import {
  closeBriefImport,
  readBriefFile,
  readBriefText,
  typeBriefText,
  useBriefImport,
} from '../../data/brief-import.store.ts';
import { FileOrText } from '../imports/FileOrText.tsx';

const KINDS = '.docx,.pdf,.xlsx,.csv,.tsv,.txt,text/plain,text/csv';

/** What the client sent back: a file, or the text of a mail. */
export function BriefImportSource() {
  const { t } = useTranslation('briefs');
  const { busy, fault, fileName, text } = useBriefImport();
  return (
    <FileOrText
      words={{
        drop: t('import.drop'),
        reading: t('import.reading'),
        choose: t('import.choose'),
        kinds: t('import.kinds'),
        paste: t('import.paste'),
        pasteHint: t('import.pasteHint'),
        read: t('import.read'),
      }}
      accept={KINDS}
      isBusy={busy !== null}
      fault={fault}
      fileName={fileName}
      text={text}
      onFile={(file) => void readBriefFile(file)}
      onText={typeBriefText}
      onRead={() => void readBriefText()}
      onCancel={closeBriefImport}
    />
  );
}

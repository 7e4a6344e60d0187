import { paperFileName } from '#shared/paper/file-name.ts';
import type { MadeFile, PaperDocument } from '#shared/paper/paper.schema.ts';
import { QUESTIONNAIRES, QUESTIONS, questionnaireOf } from '#shared/rooms/briefs/briefs.questions.ts';
import type { Brief, BriefDocumentInput, BriefPrintInput } from '#shared/rooms/briefs/briefs.schema.ts';
import type { Client } from '#shared/rooms/clients/clients.schema.ts';
import { type DocxBlock, writeDocx } from '../../office/docx.write.ts';
import type { PaperPictures } from '../../paper/paper.pictures.ts';
import { type Translate, translator } from '../../translate.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import { TAG } from './brief-file.ts';
import { drawBrief } from './brief-paper.tsx';
import { questionHint, questionText } from './brief-words.ts';
import type { BriefsService } from './briefs.service.ts';

export type BriefPaperService = ReturnType<typeof createBriefPaperService>;

/** The brief as a form for the client: on paper with space to write, as a PDF with fields, and as a Word file to fill in and send back. */
export function createBriefPaperService(rooms: {
  readonly clients: Pick<ClientsService, 'get'>;
  readonly briefs: Pick<BriefsService, 'get'>;
  readonly pictures: Pick<PaperPictures, 'logo'>;
}) {
  function gather({ clientId, language: chosen }: BriefDocumentInput) {
    const client = rooms.clients.get(clientId);
    const language = chosen ?? client.reportLanguage;
    const t = translator(language);
    const title = t('briefs.paper.title', { client: client.name });
    const fileName = (extension: string) =>
      paperFileName({ word: t('briefs.paper.fileWord'), clientName: client.name }, extension);
    return { client, brief: rooms.briefs.get(clientId), language, t, title, fileName };
  }

  async function document({ fillable = false, ...input }: BriefPrintInput): Promise<PaperDocument> {
    const { client, brief, language, t, title, fileName } = gather(input);
    const logo = client.logoId === null ? null : await rooms.pictures.logo(client.logoId);
    const html = drawBrief({ client: { ...client, logo }, brief, fillable, language, title, t });
    return { html, title, fileName: fileName('pdf'), language };
  }

  function form(input: BriefDocumentInput): MadeFile {
    const { client, brief, language, t, title, fileName } = gather(input);
    const bytes = writeDocx({ title, language, blocks: formBlocks(client, brief, t) });
    return { fileName: fileName('docx'), base64: Buffer.from(bytes).toString('base64') };
  }

  return { document, form };
}

function formBlocks(client: Client, brief: Brief, t: Translate): DocxBlock[] {
  const answers = new Map(brief.answers.map(({ question, answer }) => [question, answer]));
  const asked = QUESTIONNAIRES.flatMap((questionnaire): DocxBlock[] => [
    { kind: 'heading', text: t(`briefs.questionnaires.${questionnaire}`) },
    ...QUESTIONS.filter((question) => questionnaireOf(question) === questionnaire).flatMap((question): DocxBlock[] => [
      { kind: 'question', text: `${QUESTIONS.indexOf(question) + 1}. ${questionText(t, question)}` },
      { kind: 'hint', text: questionHint(t, question) },
      {
        kind: 'field',
        tag: `${TAG}${question}`,
        name: questionText(t, question),
        text: answers.get(question) ?? '',
        placeholder: t('briefs.paper.answerHere'),
      },
    ]),
  ]);
  return [
    { kind: 'hint', text: t('briefs.paper.kind') },
    { kind: 'title', text: client.name },
    { kind: 'text', text: t('briefs.paper.lead') },
    { kind: 'text', text: t('briefs.paper.back') },
    ...asked,
  ];
}

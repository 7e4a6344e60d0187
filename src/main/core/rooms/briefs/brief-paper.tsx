import { QUESTIONNAIRES, QUESTIONS, type Question, questionnaireOf } from '#shared/rooms/briefs/briefs.questions.ts';
import type { Brief } from '#shared/rooms/briefs/briefs.schema.ts';
import { excerpt } from '#shared/text/excerpt.ts';
import type { Language } from '#shared/text/language.ts';
import { fieldAddress } from '../../office/pdf.fields.ts';
import { drawPaper, type PaperClient } from '../../paper/paper.document.tsx';
import { Letterhead, WritingLines } from '../../paper/paper.parts.tsx';
import { letterStyles } from '../../paper/paper.styles.ts';
import type { Translate } from '../../translate.ts';
import { pdfFieldName } from './brief-file.ts';
import { questionHint, questionText } from './brief-words.ts';

/** Lines to write on under a question, and under an answer that is there already. */
const LINES = { empty: 5, answered: 2 } as const;

const styles = `
.brief h2 { font-size: 14pt; margin: 9mm 0 4mm; color: var(--accent); }
.asked { margin-bottom: 7mm; }
.asked.open { break-inside: avoid; }
.asked h3 { margin-bottom: 0.6mm; }
.asked .hint { font-size: 8pt; color: #5b626d; margin-bottom: 1.5mm; break-after: avoid; }
.asked .prose { padding: 1mm 0 0 4mm; border-left: 0.8mm solid var(--accent); }
.field { display: block; height: 34mm; border: 0.3mm solid #b6bdc7; border-radius: 1mm; break-inside: avoid; }
.field.more { height: 16mm; }
.asked .addition { font-size: 8pt; color: #5b626d; margin-top: 2mm; break-after: avoid; }`;

interface Props {
  readonly client: PaperClient;
  readonly brief: Brief;
  /** Fields to fill in on screen instead of lines to write on. */
  readonly fillable: boolean;
  readonly language: Language;
  readonly title: string;
  readonly t: Translate;
}

/** Draws the questionnaires with the answers given so far and space to write. */
export function drawBrief({ client, brief, fillable, language, title, t }: Props): string {
  const answers = new Map(brief.answers.map(({ question, answer }) => [question, answer]));
  return drawPaper({
    language,
    title,
    client,
    footer: t('briefs.paper.title', { client: excerpt(client.name, 70) }),
    hasCover: false,
    styles: [letterStyles, styles],
    t,
    body: (
      <main className="brief">
        <Letterhead
          client={client}
          kind={t('briefs.paper.kind')}
          title={client.name}
          about={t('briefs.paper.lead')}
          t={t}
        />
        {QUESTIONNAIRES.map((questionnaire) => (
          <section key={questionnaire}>
            <h2>{t(`briefs.questionnaires.${questionnaire}`)}</h2>
            {QUESTIONS.filter((question) => questionnaireOf(question) === questionnaire).map((question) => (
              <Asked
                key={question}
                question={question}
                answer={answers.get(question) ?? ''}
                fillable={fillable}
                t={t}
              />
            ))}
          </section>
        ))}
      </main>
    ),
  });
}

interface AskedProps {
  readonly question: Question;
  readonly answer: string;
  readonly fillable: boolean;
  readonly t: Translate;
}

function Asked({ question, answer, fillable, t }: AskedProps) {
  const isOpen = answer.trim() === '';
  return (
    <div className={isOpen ? 'asked open' : 'asked'}>
      <h3>
        {QUESTIONS.indexOf(question) + 1}. {questionText(t, question)}
      </h3>
      <p className="hint">{questionHint(t, question)}</p>
      {!isOpen && <p className="prose">{answer.trim()}</p>}
      {!isOpen && <p className="addition">{t('briefs.paper.addition')}</p>}
      {fillable ? (
        <Field question={question} isOpen={isOpen} t={t} />
      ) : (
        <WritingLines count={isOpen ? LINES.empty : LINES.answered} />
      )}
    </div>
  );
}

/** A place on the page that becomes a field of the PDF. */
function Field({ question, isOpen, t }: Pick<AskedProps, 'question' | 't'> & { isOpen: boolean }) {
  const label = questionText(t, question);
  const address = fieldAddress(pdfFieldName(question), label);
  // biome-ignore lint/a11y/useAnchorContent: the field that it becomes has the label
  return <a className={isOpen ? 'field' : 'field more'} href={address} aria-label={label} />;
}

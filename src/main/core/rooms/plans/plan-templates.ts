import { MECHANICS } from '#shared/rooms/plans/plans.blocks.ts';
import { EMPTY_PLAN } from '#shared/rooms/plans/plans.rules.ts';
import type { PlanContent, PlanTemplate } from '#shared/rooms/plans/plans.schema.ts';
import type { Language } from '#shared/text/language.ts';
import { ENGLISH_TEMPLATES } from './templates/templates.en.ts';
import { POLISH_TEMPLATES } from './templates/templates.pl.ts';

/** The blocks of a plan that ships with the app. Baselines, targets and dates are the client's and stay open. */
export function templateContent(template: PlanTemplate, language: Language, newId: () => string): PlanContent {
  const text = (language === 'pl' ? POLISH_TEMPLATES : ENGLISH_TEMPLATES)[template];
  const goals = text.goals.map((goal) => ({
    ...goal,
    id: newId(),
    baseline: '',
    target: '',
    date: null,
    serves: '',
    source: null,
  }));
  const goalOf = (task: number) => goals[text.goalOfTask[task] ?? 0]?.id;
  return {
    ...EMPTY_PLAN,
    goals,
    tasks: text.tasks.map((task, index) => ({ ...task, id: newId(), goalIds: [goalOf(index) ?? ''].filter(Boolean) })),
    principles: {
      experiences: text.experiences,
      touchPoints: text.touchPoints,
      insights: text.insights,
      shares: text.shares,
      rules: text.rules,
      answerHours: text.answerHours,
    },
    mechanics: MECHANICS.map((kind) => ({ id: newId(), kind, text: '', state: 'todo', owner: '' })),
    cross: text.cross,
    ads: text.ads.map((ad) => ({ ...ad, id: newId(), acknowledgement: '' })),
    content: { cadence: text.cadence, notes: text.contentNotes },
    kpi: { targets: text.kpis.map((kpi) => ({ id: newId(), kpi, channelId: null, months: {} })), notes: text.kpiNotes },
  };
}

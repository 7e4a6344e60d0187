import { FaultError, refuse } from '#shared/ipc/result.ts';
import { minorDigits } from '#shared/money/money.ts';
import { paperFileName } from '#shared/paper/file-name.ts';
import type { MadeFile } from '#shared/paper/paper.schema.ts';
import { MEDIA_COLUMNS, MEDIA_HEADERS, type MediaColumn, MODEL_NAMES } from '#shared/rooms/budget/budget.columns.ts';
import { type MediaReading, readMediaPlan } from '#shared/rooms/budget/budget.reading.ts';
import { type BudgetTotals, budgetTotals, plannedCost } from '#shared/rooms/budget/budget.rules.ts';
import {
  BUDGET_LIMITS,
  type Budget,
  type MediaImported,
  type MediaPreview,
  type MediaSource,
  type Placement,
} from '#shared/rooms/budget/budget.schema.ts';
import { NETWORK_NAMES } from '#shared/rooms/imports/imports.names.ts';
import type { Plan, PlanDocumentInput } from '#shared/rooms/plans/plans.schema.ts';
import type { Language } from '#shared/text/language.ts';
import { formatMonth } from '#shared/time/format.ts';
import type { CoreContext } from '../../context.ts';
import type { Uploads } from '../../files/uploads.ts';
import { writeXlsx, type XlsxCell, type XlsxSheet } from '../../office/xlsx.write.ts';
import { networkName } from '../../paper/paper.names.ts';
import { readTables } from '../../tables/tables.read.ts';
import { type Translate, translator } from '../../translate.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { ClientsService } from '../clients/clients.service.ts';
import type { PlansService } from '../plans/plans.service.ts';
import type { BudgetService } from './budget.service.ts';

export type BudgetTableService = ReturnType<typeof createBudgetTableService>;

/** A media plan is far below this; bytes. */
const LARGEST = 10 * 1024 * 1024;

interface Rooms {
  readonly plans: Pick<PlansService, 'get' | 'reopenWithin'>;
  readonly clients: Pick<ClientsService, 'get'>;
  readonly channels: Pick<ChannelsService, 'list'>;
  readonly budget: Pick<BudgetService, 'get' | 'addPlacementWithin'>;
}

/** A plan's media plan as a table: out as a workbook, in from one or from what was pasted. */
export function createBudgetTableService(context: CoreContext, uploads: Uploads, rooms: Rooms) {
  function bytesOf({ uploadId, text }: MediaSource): { file: string | null; bytes: Uint8Array } {
    if (uploadId === undefined) {
      if (text === undefined || text.trim() === '') refuse('invalid', 'budget.nothing-given');
      return { file: null, bytes: new TextEncoder().encode(text) };
    }
    const { name, bytes } = uploads.take(uploadId);
    // A film would be read into memory whole before it could be refused.
    if (bytes > LARGEST) refuse('refused', 'tables.file-too-large', { limit: LARGEST / (1024 * 1024) });
    return { file: name, bytes: uploads.read(uploadId) };
  }

  function read(source: MediaSource): { plan: Plan; file: string | null; reading: MediaReading } {
    const plan = rooms.plans.get(source.planId);
    const { file, bytes } = bytesOf(source);
    const tables = readTables(bytes, { name: file ?? '' });
    if (!tables.ok) throw new FaultError(tables.error);
    const { reportLanguage } = rooms.clients.get(plan.clientId);
    const reading = readMediaPlan(tables.value.sheets, {
      language: reportLanguage,
      currency: plan.currency,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      channels: rooms.channels.list(plan.clientId),
      networkNames: namesOfNetworks(),
    });
    if (reading === null) refuse('invalid', 'budget.no-head');
    if (reading.rows.length === 0) refuse('invalid', 'budget.no-rows');
    const free = BUDGET_LIMITS.rows - rooms.budget.get(plan.id).placements.length;
    if (reading.rows.length > free) refuse('invalid', 'budget.too-many', { limit: BUDGET_LIMITS.rows });
    return { plan, file, reading };
  }

  /** Says what would come; writes nothing. */
  function inspect(source: MediaSource): MediaPreview {
    const { file, reading } = read(source);
    return {
      file,
      columns: [...reading.columns],
      unknown: [...reading.unknown],
      rows: reading.rows.map(({ row, placement, problems }) => ({
        row,
        name: placement.name ?? '',
        startsOn: placement.startsOn ?? '',
        endsOn: placement.endsOn ?? '',
        currency: placement.currency ?? '',
        cost: costOf(placement as Placement),
        isTaken: problems.every(({ severity }) => severity === 'warning'),
        problems: problems.map((problem) => ({ ...problem, value: problem.value.slice(0, 200) })),
      })),
    };
  }

  /** Rows without an error become placements: one step of history. */
  function apply(source: MediaSource): MediaImported {
    const { plan, file, reading } = read(source);
    const taken = reading.rows.filter(({ problems }) => problems.every(({ severity }) => severity === 'warning'));
    if (taken.length === 0) refuse('invalid', 'budget.no-good-rows');
    const step = { name: 'budget.import', params: { plan: plan.name, count: taken.length } };
    context.unitOfWork.run(step, () => {
      for (const { placement } of taken) rooms.budget.addPlacementWithin(plan, placement);
      rooms.plans.reopenWithin(plan.id);
    });
    if (file !== null && source.uploadId !== undefined) uploads.drop(source.uploadId);
    return { added: taken.length };
  }

  /** Media plan and budget as a workbook of two sheets, in the chosen language. */
  function workbook({ id, language: chosen }: PlanDocumentInput): MadeFile {
    const plan = rooms.plans.get(id);
    const client = rooms.clients.get(plan.clientId);
    const language = chosen ?? client.reportLanguage;
    const t = translator(language);
    const budget = rooms.budget.get(id);
    const channels = new Map(
      rooms.channels
        .list(client.id)
        .map(({ id: channelId, network, handle }) => [channelId, `${networkName(t, network)} ${handle}`.trim()]),
    );
    const bytes = writeXlsx([mediaSheet(budget, channels, language, t), budgetSheet(plan, budget, language, t)]);
    const name = { word: t('budget.paper.fileWord'), clientName: client.name, rest: plan.startsOn.slice(0, 7) };
    return { fileName: paperFileName(name, 'xlsx'), base64: Buffer.from(bytes).toString('base64') };
  }

  return { inspect, apply, workbook };
}

/** What the networks are called, in both languages and as people shorten them. */
function namesOfNetworks(): Record<string, readonly string[]> {
  const texts = [translator('pl'), translator('en')];
  return Object.fromEntries(
    Object.entries(NETWORK_NAMES).map(([network, names]) => [
      network,
      [...names, ...texts.map((t) => networkName(t, network))],
    ]),
  );
}

function costOf(placement: Placement): number | null {
  try {
    return plannedCost(placement).minor;
  } catch {
    return null;
  }
}

const money = (minor: number | null, currency: string): XlsxCell =>
  minor === null ? null : { kind: 'money', minor, digits: minorDigits(currency) };
const day = (date: string): XlsxCell => ({ kind: 'date', date });

function mediaSheet(
  { placements }: Budget,
  channels: ReadonlyMap<string, string>,
  language: Language,
  t: Translate,
): XlsxSheet {
  const cellsOf = (placement: Placement): Record<MediaColumn, XlsxCell> => {
    const { currency, forecast, actual, model, rate } = placement;
    return {
      name: placement.name,
      channel: placement.channelId === null ? null : (channels.get(placement.channelId) ?? null),
      format: placement.format,
      audience: placement.audience,
      startsOn: day(placement.startsOn),
      endsOn: day(placement.endsOn),
      model: MODEL_NAMES[model][language][0],
      price: money(placement.price, currency),
      quantity: model === 'flat' ? null : placement.quantity,
      currency,
      cost: money(costOf(placement), currency),
      rate: rate === null ? null : language === 'pl' ? rate.rate.replace('.', ',') : rate.rate,
      rateDate: rate === null ? null : day(rate.date),
      forecastReach: forecast.reach,
      forecastClicks: forecast.clicks,
      forecastLeads: forecast.leads,
      forecastSales: forecast.sales,
      spent: money(placement.spent, currency),
      actualReach: actual.reach,
      actualClicks: actual.clicks,
      actualLeads: actual.leads,
      actualSales: actual.sales,
    };
  };
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  return {
    name: t('plans.blocks.media'),
    head: MEDIA_COLUMNS.map((column) => capital(MEDIA_HEADERS[column][language][0] ?? column)),
    rows: placements.map((placement) => {
      const cells = cellsOf(placement);
      return MEDIA_COLUMNS.map((column) => cells[column]);
    }),
  };
}

/** Lines by month, planned and spent beside each other, with the advertising line and the totals. */
function budgetSheet(plan: Plan, budget: Budget, language: Language, t: Translate): XlsxSheet {
  const { currency, startsOn, endsOn } = plan;
  const { placements, lines } = budget;
  const totals = budgetTotals({ currency, startsOn, endsOn, placements, lines });
  const row = (name: string, sums: BudgetTotals['byMonth']): XlsxCell[] => [
    name,
    ...totals.months.flatMap((month) => [
      money(sums[month]?.planned ?? null, currency),
      money(sums[month]?.spent ?? null, currency),
    ]),
  ];
  return {
    name: t('plans.blocks.budget'),
    head: [
      `${t('budget.lines.line')} (${currency})`,
      ...totals.months.flatMap((month) =>
        (['planned', 'spent'] as const).map((kind) => `${formatMonth(month, language)}: ${t(`budget.lines.${kind}`)}`),
      ),
    ],
    rows: [
      row(t('budget.lines.advertising'), totals.advertising),
      ...lines.map(({ name, amounts }) =>
        row(
          name,
          Object.fromEntries(
            Object.entries(amounts).flatMap(([month, { planned, spent }]) =>
              planned === null && spent === null ? [] : [[month, { planned: planned ?? 0, spent }]],
            ),
          ),
        ),
      ),
      row(t('budget.lines.total'), totals.byMonth),
    ],
  };
}

/** Days that matter to marketers in Poland, each with its rule and source: resources/dates/occasions.pl.json. */

import type { z } from 'zod';
import list from '../../../../resources/dates/occasions.pl.json' with { type: 'json' };
import type { PlainDateText } from '../../time/plain-date.ts';
import { daysOfYear } from './dates.rules.ts';
import { OccasionList } from './dates.schema.ts';

/** `main` ones are shown unless the person hides them; the others when the person asks for more. */
export type Occasion = z.infer<typeof OccasionList>[number];

export const OCCASIONS: readonly Occasion[] = OccasionList.parse(list);

/** The occasions of a year with their dates, main ones first. */
export function occasionsOf(year: number): { date: PlainDateText; day: Occasion }[] {
  return daysOfYear(OCCASIONS, year).sort((a, b) => Number(b.day.main) - Number(a.day.main));
}

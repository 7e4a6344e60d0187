import type { Benchmark } from '../benchmark.ts';
import { calendarIdle } from './calendar.idle.ts';
import { editorKey } from './editor.key.ts';
import { importPlan } from './import.plan.ts';
import { monthDrag } from './month.drag.ts';
import { monthFlat } from './month.flat.ts';
import { monthOpen } from './month.open.ts';
import { monthRead } from './month.read.ts';
import { monthTurn } from './month.turn.ts';
import { moveCommit } from './move.commit.ts';
import { startCold } from './start.cold.ts';
import { startWarm } from './start.warm.ts';
import { undo } from './undo.ts';

/** All of them, in the order of running. A new one is a file here and a line in this list. */
export const benchmarks: readonly Benchmark[] = [
  startCold,
  monthRead,
  moveCommit,
  undo,
  importPlan,
  startWarm,
  monthOpen,
  monthTurn,
  monthFlat,
  monthDrag,
  calendarIdle,
  editorKey,
];

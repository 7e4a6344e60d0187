import type { RoomHandlers } from '../handlers.ts';
import type { BudgetService } from './budget.service.ts';
import type { BudgetTableService } from './budget-table.service.ts';

export function budgetHandlers(budget: BudgetService, table: BudgetTableService): RoomHandlers<'budget'> {
  return {
    'budget.get': ({ planId }) => budget.get(planId),
    'budget.inspect': (input) => table.inspect(input),
    'budget.import': (input) => table.apply(input),
    'budget.table': (input) => table.workbook(input),
    'budget.createPlacement': (input) => budget.createPlacement(input),
    'budget.updatePlacement': (input) => budget.updatePlacement(input),
    'budget.removePlacement': (input) => {
      budget.removePlacement(input);
      return {};
    },
    'budget.createLine': (input) => budget.createLine(input),
    'budget.updateLine': (input) => budget.updateLine(input),
    'budget.removeLine': (input) => {
      budget.removeLine(input);
      return {};
    },
  };
}

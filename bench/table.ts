import type { Figure } from './figures.ts';

const HEAD = ['', 'name', 'ours', '±', 'limit', '× limit', 'peer', '× faster', 'bar'] as const;

const text = (value: number | null) => (value === null ? '–' : String(value));

/** The figures as lines that a person reads in a terminal. */
export function table(figures: readonly Figure[], spreads: ReadonlyMap<string, number>, machine: string): string {
  const rows = figures.map((figure) => [
    figure.ok ? 'ok' : 'MISS',
    figure.name,
    `${figure.ours} ${figure.unit}`,
    `${Math.round((spreads.get(figure.name) ?? 0) * 100)} %`,
    text(figure.limit),
    text(figure.ratioLimit),
    text(figure.peer),
    text(figure.ratioPeer),
    figure.bar,
  ]);
  const all = [[...HEAD], ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const missed = figures.filter((figure) => !figure.ok).length;
  return `${lines.join('\n')}\n\n${figures.length} figures, ${missed} below the bar; ${machine}\n`;
}

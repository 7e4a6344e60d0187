import type { ImportAnswer } from '#shared/rooms/imports/imports.schema.ts';

/**
 * What `import plan` prints: flat, so that a script reads it without knowing the window's preview. Row numbers are the spreadsheet's;
 * codes are those under `imports.issues` and `imports.skipped`. In a dry run `created` is what would be created.
 */
export function importReport(answer: ImportAnswer, { client, dryRun }: { client: string; dryRun: boolean }) {
  const { file, counts } = answer;
  const issues = answer.rows.flatMap((row) =>
    row.issues.map((issue) => ({ sheet: row.sheet, row: row.row, ...issue })),
  );
  return {
    dryRun,
    file: file.name,
    kind: file.kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    client,
    rowsRead: counts.read,
    created: counts.create,
    updated: counts.update,
    withErrors: counts.errors,
    backlog: counts.backlog,
    skipped: answer.skipped.map(({ code, ...row }) => ({ ...row, reason: code })),
    errors: issues.filter((issue) => issue.severity === 'error'),
    warnings: issues.filter((issue) => issue.severity === 'warning'),
    columns: answer.sheets.flatMap((sheet) =>
      sheet.columns
        .filter((column) => column.header !== '' || column.sample !== '')
        .map(({ index, header, field }) => ({ sheet: sheet.name, index, header, field })),
    ),
    sheets: answer.sheets.map(({ name, skipped, headerRow }) => ({ name, skipped, headerRow })),
    notices: answer.notices,
    questions: answer.questions,
    period: answer.period,
    newClient: answer.newClient,
    newChannels: answer.newChannels,
    posts: answer.rows.map(({ excerpt: _excerpt, issues: _issues, ...row }) => row),
  };
}

import { quoted } from '../../diagnostics/index.ts';
import type { ScoredRow } from '../../forecast/index.ts';
import { rescale, scaleOf } from './scale.ts';
import { hasColumns, numberIn, type ScoreTable, type TableLine } from './score-table.ts';

export const issueColumns = ['issue_id', 'issue'];
export const quoColumns = ['status_quo', 'reference_point'];
const groupColumns = ['group', 'dossier'];
const ending = '_forecast';

export function hasForecasts({ columns }: ScoreTable): boolean {
  return columns.some((column) => column.endsWith(ending) && column !== ending);
}

/** A row an issue: outcome and a column `<model>_forecast` for each model. Issues without an outcome are left out. */
export function forecastRows(table: ScoreTable): readonly ScoredRow[] {
  if (!hasColumns(table, [issueColumns, ['outcome']])) return [];
  const models = table.columns.filter((column) => column.endsWith(ending) && column !== ending);
  const seen = new Set<string>();
  const rows: ScoredRow[] = [];
  let open = 0;
  for (const line of table.lines) {
    const issue = issueOf(table, line);
    if (issue === undefined) continue;
    if (seen.has(issue))
      table.report.error(
        'issue-twice',
        line.cell(...issueColumns)?.place ?? line.place,
        `issue ${quoted(issue)} stands twice`,
        'keep one row an issue',
      );
    seen.add(issue);
    const row = rowOf(table, line, issue, models);
    if (row === 'open') open++;
    else if (row !== undefined) rows.push(row);
  }
  sayOpen(table, open);
  return rows;
}

/** Says how many issues have no outcome yet. */
export function sayOpen({ file, report }: ScoreTable, open: number): void {
  if (open > 0)
    report.warning(
      'no-outcome',
      { file },
      `${open} ${open === 1 ? 'issue has' : 'issues have'} no outcome and cannot be scored`,
      'fill in the outcome once it is known',
    );
}

export function issueOf({ report }: ScoreTable, line: TableLine): string | undefined {
  const cell = line.cell(...issueColumns);
  if (cell !== undefined && cell.text !== '') return cell.text;
  report.error('empty-name', cell?.place ?? line.place, 'an issue has no name', 'give it one');
  return undefined;
}

/** The group that a line names, ready to be spread into a row. */
export function groupOf(line: TableLine): { readonly group?: string } {
  const group = line.cell(...groupColumns)?.text ?? '';
  return group === '' ? {} : { group };
}

function rowOf(
  table: ScoreTable,
  line: TableLine,
  issue: string,
  models: readonly string[],
): ScoredRow | 'open' | undefined {
  const read = readerOf(table, line, issue);
  const outcome = read(['outcome']);
  const statusQuo = read(quoColumns);
  const forecasts = models.map((column) => [column.slice(0, -ending.length), read([column])] as const);
  const isBroken = [outcome, statusQuo, ...forecasts.map(([, at]) => at)].includes(undefined);
  if (isBroken || outcome === undefined || statusQuo === undefined) return undefined;
  if (outcome === null) return 'open';
  const hasQuo = quoColumns.some((name) => table.columns.includes(name));
  return {
    issue,
    ...groupOf(line),
    outcome,
    ...(hasQuo ? { statusQuo } : {}),
    forecasts: Object.fromEntries(forecasts.map(([model, at]) => [model, at ?? null])),
  };
}

/** Reads cells of a line in scale points: null where empty, undefined where something is wrong, which is said. */
export function readerOf(
  table: ScoreTable,
  line: TableLine,
  issue: string,
): (names: readonly string[]) => number | null | undefined {
  const low = numberIn(table, line.cell('scale_low'));
  const high = numberIn(table, line.cell('scale_high'));
  const isRead = low !== undefined && high !== undefined;
  const place = (line.cell('scale_low') ?? line.cell('scale_high'))?.place ?? line.place;
  const scale = isRead ? scaleOf(low, high, issue, place, table.report) : undefined;
  return (names) => {
    const cell = line.cell(...names);
    const value = numberIn(table, cell);
    if (value === null || value === undefined || cell === undefined || scale === undefined)
      return scale === undefined ? undefined : value;
    return rescale(value, scale, `${cell.name} of ${quoted(issue)}`, cell.place, table.report);
  };
}

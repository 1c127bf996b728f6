import { type Collector, newCollector, sortDiagnostics } from '../../diagnostics/index.ts';
import { readJson } from '../../text/index.ts';
import { actorRows, hasActors } from './actor-rows.ts';
import { forecastRows, hasForecasts } from './forecast-rows.ts';
import { jsonCases } from './json-cases.ts';
import { readTable } from './score-table.ts';
import type { ReadScores, ScoreData } from './types.ts';

/**
 * Reads decided issues to score models on: CSV with a row an issue and columns `<model>_forecast`, CSV with a row an actor
 * of an issue, or JSON with a list of cases. What the file holds decides, not its name.
 *
 * @example
 * readScores('a.csv', 'issue,outcome,mine_forecast\na,50,40\nb,20,30\n').data.kind // => 'forecasts'
 */
export function readScores(path: string, text: string): ReadScores {
  const report = newCollector();
  const data = readData(path, text, report);
  const isUsable = data !== undefined && report.errors() === 0;
  return { data: isUsable ? data : null, diagnostics: sortDiagnostics(report.diagnostics()) };
}

function readData(file: string, text: string, report: Collector): ScoreData | undefined {
  if (/^\ufeff?\s*[{[]/.test(text)) return jsonData(file, text, report);
  const table = readTable(file, text, report);
  if (table === undefined) return undefined;
  const data: ScoreData | undefined = hasActors(table)
    ? { kind: 'cases', cases: actorRows(table) }
    : hasForecasts(table)
      ? { kind: 'forecasts', rows: forecastRows(table) }
      : undefined;
  if (data === undefined)
    report.error(
      'nothing-to-score',
      { file, span: { start: 0, end: 1 } },
      'the table has neither forecasts nor actors',
      'add a column <model>_forecast, or actor, capability, position and salience',
    );
  else sayNothing(data, file, report);
  return data;
}

function jsonData(file: string, text: string, report: Collector): ScoreData | undefined {
  const root = readJson(file, text, report);
  if (root === undefined) return undefined;
  const data = { kind: 'cases', cases: jsonCases({ file, report }, root) } as const;
  sayNothing(data, file, report);
  return data;
}

function sayNothing(data: ScoreData, file: string, report: Collector): void {
  const count = data.kind === 'cases' ? data.cases.length : data.rows.length;
  if (count === 0 && report.errors() === 0)
    report.error(
      'nothing-to-score',
      { file, span: { start: 0, end: 1 } },
      'no issue has an outcome',
      'add one whose outcome is known',
    );
}

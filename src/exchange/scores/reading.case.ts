import { placeDiagnostics } from '../../diagnostics/index.ts';
import type { ScoredRow } from '../../forecast/index.ts';
import { type DecidedCase, readScores } from './index.ts';

/** The rows of a text with forecasts; throws where it has none. */
export function rowsOf(text: string): readonly ScoredRow[] {
  const { data, diagnostics } = readScores('a.csv', text);
  if (data?.kind !== 'forecasts') throw new Error(JSON.stringify(diagnostics));
  return data.rows;
}

/** The cases of a text with actors; throws where it has none. */
export function casesOf(text: string): readonly DecidedCase[] {
  const { data, diagnostics } = readScores('a.csv', text);
  if (data?.kind !== 'cases') throw new Error(JSON.stringify(diagnostics));
  return data.cases;
}

/** What is said of a text: `line:column message | hint`. */
export function said(text: string): readonly string[] {
  const { diagnostics } = readScores('a.csv', text);
  return placeDiagnostics(diagnostics, new Map([['a.csv', text]])).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint ?? ''}`,
  );
}

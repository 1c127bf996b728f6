import type { Diagnostic } from '../../diagnostics/index.ts';
import { checkTable } from './check-table.ts';
import { type CsvCell, csvRows } from './csv-rows.ts';
import { findColumns, type TradeColumns } from './trade-columns.ts';
import { nameOf, type Say, type TradeRow } from './trade-row.ts';
import type { TradeTable } from './trade-table.ts';
import { chooseYear } from './trade-year.ts';

export interface ReadTradeTable {
  /** Absent where something is wrong. */
  readonly table: TradeTable | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** More countries than this would take a solution minutes. */
export const mostCountries = 500;
/** A file that is wrong in every line is not better understood by reading each of them. */
const mostDiagnostics = 50;

/**
 * Reads `exporter,importer,trade` with home trade (`DEU,DEU,…`) and, if the file has one, a `year` column; other
 * columns are left alone. The last year is taken unless one is named. A pair that is missing counts as 0.
 */
export function readTradeTable(file: string, text: string, wantedYear?: number): ReadTradeTable {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (severity, code, message, hint, span) =>
    diagnostics.push({ code, severity, message, hint, file, ...(span !== undefined && { span }) });
  const { rows, openQuote } = csvRows(text);
  const columns = findColumns(rows[0], say);
  if (openQuote !== undefined)
    say('error', 'open-quote', 'a quotation mark opens a cell that never ends', 'close it with "', {
      start: openQuote,
      end: openQuote + 1,
    });
  const table = columns === undefined ? undefined : readRows(rows.slice(1), columns, wantedYear, say);
  const isBad = diagnostics.some(({ severity }) => severity === 'error');
  return { table: isBad ? undefined : table, diagnostics: cut(diagnostics, file) };
}

function readRows(
  all: readonly (readonly CsvCell[])[],
  columns: TradeColumns,
  wantedYear: number | undefined,
  say: Say,
): TradeTable | undefined {
  const { rows, year } = chooseYear(all, columns, wantedYear, say);
  const wanted = rows.flatMap((row) => tradeRow(row, columns, say));
  const countries = [
    ...new Set(wanted.flatMap(({ exporter, importer }) => [nameOf(exporter), nameOf(importer)])),
  ];
  if (countries.length > mostCountries) {
    say(
      'error',
      'too-many-countries',
      `there are ${countries.length} countries; at most ${mostCountries}`,
      'aggregate some',
    );
    return undefined;
  }
  const flows = fillFlows(wanted, countries, say);
  if (wanted.length > 0) checkTable(wanted, countries, flows, say);
  else
    say('error', 'no-rows', 'the file has no rows to read', 'write exporter,importer,trade below the heads');
  return { countries, flows: flows.map((flow) => (flow >= 0 ? flow : 0)), year };
}

function tradeRow(row: readonly CsvCell[], columns: TradeColumns, say: Say): readonly TradeRow[] {
  const [exporter, importer, trade] = [row[columns.exporter], row[columns.importer], row[columns.trade]];
  const [first, last] = [row[0] as CsvCell, row.at(-1) as CsvCell];
  if (exporter === undefined || importer === undefined || trade === undefined) {
    const message = `the row has ${row.length} cells; the heads have ${columns.count}`;
    say('error', 'short-row', message, 'give every row all its cells', { start: first.start, end: last.end });
    return [];
  }
  const unnamed = [exporter, importer].find((cell) => nameOf(cell) === '');
  if (unnamed === undefined) return [{ exporter, importer, trade }];
  say('error', 'no-name', 'a country has no name', 'name it, or leave the row out', unnamed);
  return [];
}

/** NaN stands for a pair that no row gives. */
function fillFlows(rows: readonly TradeRow[], countries: readonly string[], say: Say): Float64Array {
  const place = new Map(countries.map((name, i) => [name, i]));
  const flows = new Float64Array(countries.length ** 2).fill(Number.NaN);
  for (const { exporter, importer, trade } of rows) {
    const [from, to] = [nameOf(exporter), nameOf(importer)];
    const cell = (place.get(from) as number) * countries.length + (place.get(to) as number);
    // A table with a bad number is refused: any positive number keeps it from being missed besides.
    const flow = readFlow(trade, say) ?? 1;
    if (Number.isNaN(flows[cell])) flows[cell] = flow;
    else
      say('error', 'duplicate-pair', `${from} to ${to} is given twice`, 'keep one row', {
        start: exporter.start,
        end: trade.end,
      });
  }
  return flows;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function readFlow(cell: CsvCell, say: Say): number | undefined {
  const text = cell.text.trim();
  const value = number.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && Number.isFinite(value)) return value;
  if (value < 0)
    say('error', 'negative-trade', `trade is ${text}; it must be 0 or more`, 'write 0, or correct it', cell);
  else {
    const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
    const hint =
      text === '' ? 'write 0, or leave the row out' : 'write it as 1234.5, without spaces or commas';
    say('error', 'bad-number', `trade is '${shown}'; it must be a number`, hint, cell);
  }
  return undefined;
}

function cut(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const left = diagnostics.length - mostDiagnostics;
  if (left <= 0) return diagnostics;
  // Errors stay, so that their number never decides whether the file is good.
  const shown = [...diagnostics].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return [
    ...shown.slice(0, mostDiagnostics),
    {
      code: 'more-problems',
      severity: shown[mostDiagnostics]?.severity ?? 'error',
      message: `${left} more problems are not listed`,
      hint: 'mend those above first',
      file,
    },
  ];
}

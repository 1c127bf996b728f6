import { type Diagnostic, newCollector, quoted } from '../../diagnostics/index.ts';
import {
  type Cell,
  cellNumber,
  type DecimalSign,
  numberHint,
  type Rows,
  readRows,
  spanOfRow,
} from '../../text/index.ts';
import { checkTable } from './check-table.ts';
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
/**
 * Reads `exporter,importer,trade` with home trade (`DEU,DEU,…`) and, if the file has one, a `year` column; other
 * columns are left alone. The last year is taken unless one is named. A pair that is missing counts as 0.
 *
 * @example
 * readTradeTable('t.csv', 'exporter,importer,trade\na,a,9\na,b,1\nb,a,1\nb,b,9').table.countries // => ['a', 'b']
 */
export function readTradeTable(file: string, text: string, wantedYear?: number): ReadTradeTable {
  const report = newCollector();
  const say: Say = (severity, code, message, hint, span) =>
    report[severity](code, { file, ...(span !== undefined && { span }) }, message, hint);
  const read = readRows(file, text, report);
  const columns = read === undefined ? undefined : findColumns(read.rows[0], say);
  const table =
    read === undefined || columns === undefined ? undefined : readTable(read, columns, wantedYear, say);
  return { table: report.errors() > 0 ? undefined : table, diagnostics: report.diagnostics() };
}

function readTable(
  { rows: [, ...all], decimalSign }: Rows,
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
  const flows = fillFlows(wanted, countries, decimalSign, say);
  if (wanted.length > 0) checkTable(wanted, countries, flows, say);
  else
    say('error', 'no-rows', 'the file has no rows to read', 'write exporter,importer,trade below the heads');
  return { countries, flows: flows.map((flow) => (flow >= 0 ? flow : 0)), year };
}

function tradeRow(row: readonly Cell[], columns: TradeColumns, say: Say): readonly TradeRow[] {
  const [exporter, importer, trade] = [row[columns.exporter], row[columns.importer], row[columns.trade]];
  if (exporter === undefined || importer === undefined || trade === undefined) {
    const message = `the row has ${row.length} cells; the heads have ${columns.count}`;
    say('error', 'short-row', message, 'give every row all its cells', spanOfRow(row));
    return [];
  }
  const unnamed = [exporter, importer].find((cell) => nameOf(cell) === '');
  if (unnamed === undefined) return [{ exporter, importer, trade }];
  say('error', 'no-name', 'a country has no name', 'name it, or leave the row out', unnamed.span);
  return [];
}

/** NaN stands for a pair that no row gives. */
function fillFlows(
  rows: readonly TradeRow[],
  countries: readonly string[],
  decimalSign: DecimalSign,
  say: Say,
): Float64Array {
  const place = new Map(countries.map((name, i) => [name, i]));
  const flows = new Float64Array(countries.length ** 2).fill(Number.NaN);
  for (const { exporter, importer, trade } of rows) {
    const [from, to] = [nameOf(exporter), nameOf(importer)];
    const cell = (place.get(from) as number) * countries.length + (place.get(to) as number);
    // A table with a bad number is refused: any positive number keeps it from being missed besides.
    const flow = readFlow(trade, decimalSign, say) ?? 1;
    if (Number.isNaN(flows[cell])) flows[cell] = flow;
    else
      say(
        'error',
        'duplicate-pair',
        `${from} to ${to} is given twice`,
        'keep one row',
        spanOfRow([exporter, trade]),
      );
  }
  return flows;
}

function readFlow({ text, span }: Cell, decimalSign: DecimalSign, say: Say): number | undefined {
  const value = cellNumber(text, decimalSign);
  if (value !== undefined && value >= 0) return value;
  if (value !== undefined)
    say('error', 'negative-trade', `trade is ${text}; it must be 0 or more`, 'write 0, or correct it', span);
  else {
    const hint = text === '' ? 'write 0, or leave the row out' : numberHint(text, decimalSign);
    say('error', 'bad-number', `trade is ${quoted(text)}; it must be a number`, hint, span);
  }
  return undefined;
}

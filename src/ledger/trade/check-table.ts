import type { Cell } from '../../text/index.ts';
import { nameOf, type Say, type TradeRow } from './trade-row.ts';

/**
 * What must hold of a table for the model to have an answer, and what a reader should know of it. A pair without a
 * row is NaN in the flows.
 */
export function checkTable(
  rows: readonly TradeRow[],
  countries: readonly string[],
  flows: Float64Array,
  say: Say,
): void {
  const exporters = firstCells(rows, 'exporter');
  const importers = firstCells(rows, 'importer');
  let isMatched = true;
  for (const [name, cell] of [...exporters, ...importers]) {
    const [sells, buys] = [exporters.has(name), importers.has(name)];
    if (sells && buys) continue;
    isMatched = false;
    const never = sells ? 'importer' : 'exporter';
    const hint = 'give every country rows as both, its home trade included';
    say('error', 'unmatched-country', `'${name}' is never an ${never}`, hint, cell.span);
  }
  checkHomeTrade(countries, flows, say);
  if (!isMatched) return;
  checkTotals(countries, flows, exporters, say);
  countMissing(countries, flows, say);
}

function firstCells(rows: readonly TradeRow[], side: 'exporter' | 'importer'): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const row of rows) if (!cells.has(nameOf(row[side]))) cells.set(nameOf(row[side]), row[side]);
  return cells;
}

/** Customs data have no home trade; without it the model takes a country for nothing but a port. */
function checkHomeTrade(countries: readonly string[], flows: Float64Array, say: Say): void {
  const without = countries.filter((_, i) => !(flows[i * (countries.length + 1)] > 0));
  if (without.length === 0) return;
  const first = without[0] ?? '';
  const hint = `add rows such as ${first},${first},… with output less exports`;
  if (without.length === countries.length)
    say('error', 'no-home-trade', 'no country sells anything at home', hint);
  else
    say(
      'warning',
      'no-home-trade',
      `${without.length === 1 ? '1 country sells' : `${without.length} countries sell`} nothing at home: ${listed(without)}`,
      hint,
    );
}

/** Who sells nothing at all has no income; who buys nothing has no prices. */
function checkTotals(
  countries: readonly string[],
  flows: Float64Array,
  cells: ReadonlyMap<string, Cell>,
  say: Say,
): void {
  const n = countries.length;
  for (const [i, name] of countries.entries()) {
    let [sold, bought] = [0, 0];
    for (let j = 0; j < n; j++) {
      sold += flows[i * n + j] || 0;
      bought += flows[j * n + i] || 0;
    }
    if (sold > 0 && bought > 0) continue;
    const message = `'${name}' ${sold > 0 ? 'buys' : 'sells'} nothing, not even at home`;
    say('error', 'empty-country', message, 'leave it out, or add its home trade', cells.get(name)?.span);
  }
}

function countMissing(countries: readonly string[], flows: Float64Array, say: Say): void {
  const n = countries.length;
  const missing = [...flows.keys()].filter((cell) => Number.isNaN(flows[cell]));
  const [first] = missing;
  if (first === undefined) return;
  const pair = `${countries[Math.floor(first / n)]} to ${countries[first % n]}`;
  const message = `pairs without a row count as 0: ${missing.length} of ${n * n}, first ${pair}`;
  say('warning', 'missing-pairs', message, 'add rows with 0 if that is what they are');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

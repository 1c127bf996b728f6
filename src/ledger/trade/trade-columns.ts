import { nearestName } from '../../diagnostics/index.ts';
import { type Cell, spanOfRow } from '../../text/index.ts';
import type { Say } from './trade-row.ts';

/** Where the columns stand that are read. */
export interface TradeColumns {
  readonly exporter: number;
  readonly importer: number;
  readonly trade: number;
  readonly year: number | undefined;
  readonly count: number;
}

const needed = ['exporter', 'importer', 'trade'] as const;

/** Finds the heads; without all of them the rest of the file says nothing. */
export function findColumns(heads: readonly Cell[] | undefined, say: Say): TradeColumns | undefined {
  if (heads === undefined) {
    say('error', 'no-rows', 'the file is empty', 'write exporter,importer,trade in its first line');
    return undefined;
  }
  const names = heads.map(({ text }) => text.toLowerCase());
  const line = spanOfRow(heads);
  for (const [k, name] of names.entries())
    if (name !== '' && [...needed, 'year'].includes(name) && names.indexOf(name) !== k)
      say('error', 'duplicate-column', `there are two columns '${name}'`, 'keep one', heads[k]?.span);
  const missing = needed.filter((name) => !names.includes(name));
  for (const name of missing)
    say('error', 'missing-column', `there is no column '${name}'`, hintFor(name, names), line);
  if (missing.length > 0) return undefined;
  const at = (name: string) => names.indexOf(name);
  const year = at('year');
  return {
    exporter: at('exporter'),
    importer: at('importer'),
    trade: at('trade'),
    year: year < 0 ? undefined : year,
    count: heads.length,
  };
}

function hintFor(name: string, names: readonly string[]): string {
  const near = nearestName(
    name,
    names.filter((one) => !needed.includes(one as (typeof needed)[number])),
  );
  return near === undefined
    ? 'the first line names the columns: exporter,importer,trade'
    : `rename '${near}'`;
}

import { type Collector, nearestName, quoted } from '../../diagnostics/index.ts';
import { type Cell, readNumber } from '../../text/index.ts';

/** What a column holds, and what it may be headed; the first is the usual one. */
export const columnNames = {
  name: ['actor', 'name', 'player', 'party', 'stakeholder', 'group'],
  capability: ['capability', 'capabilities', 'influence', 'power', 'resources'],
  position: ['position', 'preference', 'stance'],
  salience: ['salience', 'importance', 'priority'],
} as const;

export type ColumnKind = keyof typeof columnNames;

export type Columns = Readonly<Record<ColumnKind, number>>;

const kinds = Object.keys(columnNames) as readonly ColumnKind[];
const known = Object.values(columnNames).flat();

/** Which column holds what, by the headings; undefined where one is missing. */
export function readColumns(file: string, head: readonly Cell[], report: Collector): Columns | undefined {
  if (head.some(({ text }) => readNumber(text) !== undefined)) {
    const words = `the first line holds numbers, not the names of columns`;
    report.error('no-headings', placeOf(file, head), words, 'begin with actor,capability,position,salience');
    return undefined;
  }
  const found: Partial<Record<ColumnKind, number>> = {};
  for (const [column, cell] of head.entries()) readHeading(file, cell, column, found, report);
  const { name, capability, position, salience } = found;
  for (const kind of kinds)
    if (found[kind] === undefined)
      report.error(
        'missing-column',
        placeOf(file, head),
        `there is no column of ${kind === 'name' ? 'actors' : kind}`,
        `head a column with one of: ${columnNames[kind].join(', ')}`,
      );
  if (name === undefined || capability === undefined || position === undefined || salience === undefined)
    return undefined;
  return { name, capability, position, salience };
}

function readHeading(
  file: string,
  { text, span }: Cell,
  column: number,
  found: Partial<Record<ColumnKind, number>>,
  report: Collector,
): void {
  const heading = text.toLowerCase();
  if (heading === '') return;
  const kind = kinds.find((one) => (columnNames[one] as readonly string[]).includes(heading));
  if (kind === undefined) {
    const near = nearestName(heading, known);
    const hint = near === undefined ? undefined : `did you mean ${near}?`;
    report.warning('unused-column', { file, span }, `the column ${quoted(text)} is not read`, hint);
    return;
  }
  if (found[kind] === undefined) found[kind] = column;
  else {
    const words = `${quoted(text)} is a second column of ${kind === 'name' ? 'actors' : kind}`;
    report.error('column-twice', { file, span }, words, 'keep one of the two, one issue a file');
  }
}

export function placeOf(file: string, row: readonly Cell[]) {
  const [first, last] = [row[0], row.at(-1)];
  return { file, span: { start: first?.span.start ?? 0, end: last?.span.end ?? 1 } };
}

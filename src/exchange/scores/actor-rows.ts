import { type Collector, type Place, quoted } from '../../diagnostics/index.ts';
import { isWithin, ranges, rangeWords } from '../../text/index.ts';
import { groupOf, issueColumns, issueOf, quoColumns, readerOf, sayOpen } from './forecast-rows.ts';
import { hasColumns, numberIn, type ScoreTable, type TableLine } from './score-table.ts';
import type { CaseActor, DecidedCase } from './types.ts';

export function hasActors({ columns }: ScoreTable): boolean {
  return columns.includes('actor');
}

/** A row an actor of an issue, the outcome repeated on each. Issues without an outcome are left out. */
export function actorRows(table: ScoreTable): readonly DecidedCase[] {
  const needed = [issueColumns, ['actor'], ['capability'], ['position'], ['salience'], ['outcome']];
  if (!hasColumns(table, needed)) return [];
  const drafts = new Map<string, Draft>();
  for (const line of table.lines) {
    const issue = issueOf(table, line);
    const row = issue === undefined ? undefined : readRow(table, line, issue);
    if (issue === undefined || row === undefined) continue;
    const draft = drafts.get(issue);
    if (draft === undefined) drafts.set(issue, { first: row, actors: [row.actor] });
    else add(draft, row, line, issue, table.report);
  }
  const all = [...drafts];
  sayOpen(table, all.filter(([, { first }]) => first.outcome === null).length);
  const isPercent = all.some(([, { actors }]) => actors.some(({ salience }) => salience > 1));
  if (isPercent)
    table.report.note(
      'salience-in-percent',
      { file: table.file },
      'saliences above 1 stand in the file: all are read as 0 to 100',
    );
  return all.flatMap(([issue, { first, actors }]) =>
    first.outcome === null
      ? []
      : [
          {
            issue,
            ...first.group,
            actors: isPercent
              ? actors.map((actor) => ({ ...actor, salience: actor.salience / 100 }))
              : actors,
            outcome: first.outcome,
            statusQuo: first.statusQuo,
          },
        ],
  );
}

interface ActorRow {
  readonly actor: CaseActor;
  readonly outcome: number | null;
  readonly statusQuo: number | null;
  readonly group: { readonly group?: string };
}

interface Draft {
  readonly first: ActorRow;
  readonly actors: CaseActor[];
}

function add(
  { first, actors }: Draft,
  row: ActorRow,
  line: TableLine,
  issue: string,
  report: Collector,
): void {
  if (actors.some(({ name }) => name === row.actor.name))
    report.error(
      'actor-twice',
      line.cell('actor')?.place ?? line.place,
      `${quoted(row.actor.name)} stands twice on ${quoted(issue)}`,
      'keep one row an actor of an issue',
    );
  for (const key of ['outcome', 'statusQuo'] as const) {
    if (row[key] === first[key]) continue;
    const cell = key === 'outcome' ? line.cell('outcome') : line.cell(...quoColumns);
    report.error(
      'contradiction',
      cell?.place ?? line.place,
      `${cell?.name ?? key} of ${quoted(issue)} differs from its first row`,
      'write the same value on every row of an issue',
    );
  }
  actors.push(row.actor);
}

function readRow(table: ScoreTable, line: TableLine, issue: string): ActorRow | undefined {
  const read = readerOf(table, line, issue);
  const name = line.cell('actor');
  if (name?.text === '')
    table.report.error('empty-name', line.place, `an actor on ${quoted(issue)} has no name`, 'give it one');
  const position = needed(table, line, 'position', read(['position']));
  const capability = needed(table, line, 'capability', numberIn(table, line.cell('capability')));
  const salience = needed(table, line, 'salience', numberIn(table, line.cell('salience')));
  const [outcome, statusQuo] = [read(['outcome']), read(quoColumns)];
  if (position === undefined || capability === undefined || salience === undefined) return undefined;
  if (outcome === undefined || statusQuo === undefined) return undefined;
  const at = (column: string) => line.cell(column)?.place ?? line.place;
  if (!checkWeights({ capability, salience }, at, table.report)) return undefined;
  return {
    actor: { name: name?.text ?? '', capability, position, salience },
    outcome,
    statusQuo,
    group: groupOf(line),
  };
}

function needed(
  { report }: ScoreTable,
  line: TableLine,
  column: string,
  value: number | null | undefined,
): number | undefined {
  if (value !== null) return value;
  const place = line.cell(column)?.place ?? line.place;
  report.error('empty-cell', place, `${column} is empty`, 'write a number, or remove the row');
  return undefined;
}

/** Capabilities are at least 0, saliences 0 to 1 or 0 to 100. */
export function checkWeights(
  { capability, salience }: { readonly capability: number; readonly salience: number },
  at: (what: string) => Place,
  report: Collector,
): boolean {
  const isCapability = isWithin(capability, ranges.capability);
  if (!isCapability)
    report.error(
      'out-of-range',
      at('capability'),
      `capability is ${capability}; it ${rangeWords(ranges.capability)}`,
      'write 0 for an actor without any weight',
    );
  const isSalience = isWithin(salience, ranges.percent);
  if (!isSalience)
    report.error(
      'out-of-range',
      at('salience'),
      `salience is ${salience}; it runs from 0 to 1, or from 0 to 100`,
      'write the share of attention that the issue has',
    );
  return isCapability && isSalience;
}

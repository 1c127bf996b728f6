import type { Compiled, Situation } from '../../situation/index.ts';
import type { Draws } from '../../study/index.ts';
import type { BaselineActor } from '../baselines/index.ts';
import type { EumInput } from '../eum/index.ts';

/** The actors that hold a stance on an issue, and where their numbers stand among the inputs. */
export interface IssueCase {
  /** Places among the situation's actors. */
  readonly actors: readonly number[];
  readonly position: readonly number[];
  readonly capability: readonly number[];
  readonly salience: readonly number[];
  readonly statusQuo: number;
}

/** The value of an input in one draw. */
export type ReadInput = (input: number) => number;

/** An issue's place; throws where the situation has no such issue. */
export function issuePlace({ issues }: Pick<Situation, 'issues'>, issue: string): number {
  const place = issues.findIndex(({ id }) => id === issue);
  if (place < 0) throw new RangeError(`the situation has no issue '${issue}'`);
  return place;
}

export function issueCase(compiled: Compiled, issue: number): IssueCase {
  const cells = compiled.actors
    .map((_, actor) => ({ actor, cell: actor * compiled.issues.length + issue }))
    .filter(({ cell }) => compiled.position[cell] >= 0);
  const quo = compiled.optionStarts[issue] + compiled.statusQuo[issue];
  return {
    actors: cells.map(({ actor }) => actor),
    position: cells.map(({ cell }) => compiled.position[cell]),
    capability: cells.map(({ actor }) => compiled.capability[actor]),
    salience: cells.map(({ cell }) => compiled.salience[cell]),
    statusQuo: compiled.optionAt[quo],
  };
}

export function actorsIn(issue: IssueCase, read: ReadInput): readonly BaselineActor[] {
  return issue.actors.map((_, i) => ({
    position: read(issue.position[i]),
    capability: read(issue.capability[i]),
    salience: read(issue.salience[i]),
  }));
}

type Columns = Omit<EumInput, 'names'>;

export function makeColumns(n: number): Columns {
  return {
    position: new Float64Array(n),
    capability: new Float64Array(n),
    salience: new Float64Array(n),
  };
}

/** Fills the columns with one draw and returns the sum of capability × salience. */
export function fillColumns(columns: Columns, issue: IssueCase, read: ReadInput): number {
  let total = 0;
  for (let i = 0; i < issue.actors.length; i++) {
    columns.position[i] = read(issue.position[i]);
    const capability = read(issue.capability[i]);
    const salience = read(issue.salience[i]);
    columns.capability[i] = capability;
    columns.salience[i] = salience;
    total += capability * salience;
  }
  return total;
}

/** Reads draw `s`. */
export function readDraw({ columns }: Draws, s: number): ReadInput {
  return (input) => columns[input]?.[s];
}

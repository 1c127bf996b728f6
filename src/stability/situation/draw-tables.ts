import type { CompiledRule } from '../../situation/index.ts';
import { breaks, type MoneyReader, readCentralMoney, readMoney, utilityTables } from '../../study/index.ts';
import { type Fibre, indexOver } from './fibres.ts';
import type { StabilityProblem } from './problem.ts';
import { cellOf, type LinkageTerm, termValues } from './terms.ts';

/** Utilities and rules at one draw of the inputs. */
export interface DrawTables {
  readonly problem: StabilityProblem;
  readonly draw: Float64Array;
  /** w_ij · v_ij of every option, one row an actor. */
  readonly weighted: readonly Float64Array[];
  /** Values of each term by cell; see `termValue`. */
  readonly termValues: ReadonlyMap<LinkageTerm, Float64Array>;
  readonly money: MoneyReader | undefined;
  /** By fibre and actor: utility over the fibre's joint options up to a constant, by the options outside. */
  readonly shapes: readonly Map<number, Float64Array>[][];
}

/** The tables with every input at its median. */
export function centralTables(problem: StabilityProblem): DrawTables {
  return tablesAt(problem, problem.study.medians, readCentralMoney(problem.study));
}

/** The tables of draw `s` of the first so many. */
export function drawTables(
  problem: StabilityProblem,
  s: number,
  samples: number = problem.study.draws.samples,
): DrawTables {
  const { study } = problem;
  const { columns } = study.draws;
  const draw = new Float64Array(columns.length);
  for (const k of problem.inputs) draw[k] = columns[k][s];
  return tablesAt(problem, draw, readMoney(study, s, samples));
}

function tablesAt(problem: StabilityProblem, draw: Float64Array, money: MoneyReader | undefined): DrawTables {
  const { compiled, terms, fibres } = problem;
  const tables = utilityTables(compiled, draw);
  const total = compiled.optionAt.length;
  return {
    problem,
    draw,
    weighted: compiled.actors.map((_, i) => tables.weighted.subarray(i * total, (i + 1) * total)),
    termValues: new Map(terms.map((term) => [term, termValues(term, tables)])),
    money,
    shapes: fibres.map(() => []),
  };
}

/** U_i of a package. */
export function utilityAt(tables: DrawTables, actor: number, options: Int32Array) {
  const { problem, weighted } = tables;
  const { optionStarts } = problem.compiled;
  const row = weighted[actor];
  let utility = 0;
  for (let j = 0; j < options.length; j++) utility += row[optionStarts[j] + options[j]];
  for (const term of problem.terms)
    if (term.actor === actor) utility += termValue(tables, term, cellOf(term, options));
  return utility;
}

/** A term's value in a cell. What money is worth there is worked out when it is first asked for: a ledger takes its time. */
export function termValue({ termValues: all, money }: DrawTables, term: LinkageTerm, cell: number): number {
  const values = all.get(term) as Float64Array;
  const known = values[cell];
  if (!Number.isNaN(known)) return known;
  const found = money?.(term.actor, cell) ?? 0;
  values[cell] = found;
  return found;
}

/** Can a package hold under the rules (those given, or all)? */
export function isFeasible(
  { problem, draw }: DrawTables,
  options: Int32Array,
  rules: readonly CompiledRule[] = problem.compiled.rules,
): boolean {
  for (const rule of rules) if (breaks(rule, options, draw)) return false;
  return true;
}

/** Utility of an actor over the joint options of a fibre, up to a constant, the other issues as in a package. */
export function shapeOf(tables: DrawTables, fibre: number, actor: number, options: Int32Array): Float64Array {
  const { problem, shapes } = tables;
  const one = problem.fibres[fibre];
  const context = one.contexts[actor];
  const ofFibre = shapes[fibre];
  const key = indexOver(context, options);
  const before = ofFibre[actor]?.get(key);
  if (before !== undefined) return before;
  const shape = additivePart(tables, one, actor);
  for (const { term, cell } of context.terms) {
    let outside = 0;
    for (const j of context.issues) outside += term.offsets[j]?.[options[j]] ?? 0;
    for (let k = 0; k < shape.length; k++) shape[k] = shape[k] + termValue(tables, term, cell[k] + outside);
  }
  ofFibre[actor] ??= new Map();
  ofFibre[actor].set(key, shape);
  return shape;
}

function additivePart({ problem, weighted }: DrawTables, { issues, size }: Fibre, actor: number) {
  const { optionStarts, optionCounts } = problem.compiled;
  const row = weighted[actor];
  const shape = new Float64Array(size);
  let filled = 1;
  for (const j of issues) {
    const start = optionStarts[j];
    const count = optionCounts[j];
    for (let o = count - 1; o >= 0; o--)
      for (let k = 0; k < filled; k++) shape[k + o * filled] = shape[k] + row[start + o];
    filled *= count;
  }
  return shape;
}

import { ranksFromTruths, stateCount, stridesOf } from '../../stability/index.ts';
import { type Path, showPath } from '../../text/index.ts';
import type { Frame } from './frame.ts';
import { lookUp } from './look-up.ts';
import { isLetters, readPattern } from './patterns.ts';
import { readTerm } from './read-infeasible.ts';
import type { ConflictReading } from './reading.ts';
import { parseStatement, type StatementFormula } from './statement-parser.ts';
import type { Cube } from './types.ts';

/** Does it hold in a state, by number before merging? */
type Truth = (state: number) => boolean;

/** Ranks from ordered statements, the most important first; what is merged must be told apart by none of them. */
export function readStatements(
  statements: readonly string[],
  frame: Frame,
  path: Path,
  reading: ConflictReading,
): Int32Array | undefined {
  const before = reading.report.errors();
  const truths = statements.map((text, k) => readStatement(text, frame, [...path, k], reading));
  if (reading.report.errors() > before) return undefined;
  const states = frame.product?.decimals.length ?? stateCount(frame.graph);
  const words = statements.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  if (!reading.spend(words * states, path)) return undefined;
  const holds = (statement: number, state: number) => truths[statement]?.(state) ?? false;
  const ranks = ranksFromTruths(states, statements.length, holds);
  return frame.merged === undefined ? ranks : mergedRanks(ranks, frame.merged.blockOf, frame, path, reading);
}

function readStatement(text: string, frame: Frame, path: Path, reading: ConflictReading): Truth | undefined {
  const parsed = parseStatement(text);
  if ('kind' in parsed) return truthOf(parsed, frame, path, reading);
  reading.fail('bad-statement', path, `${showPath(path)}: ${parsed.message}`, parsed.hint);
  return undefined;
}

function truthOf(formula: StatementFormula, frame: Frame, path: Path, reading: ConflictReading): Truth {
  if (formula.kind === 'term') return termTruth(formula.text, frame, path, reading);
  if (formula.kind === 'not') {
    const inner = truthOf(formula.of, frame, path, reading);
    return (state) => !inner(state);
  }
  const left = truthOf(formula.left, frame, path, reading);
  const right = truthOf(formula.right, frame, path, reading);
  switch (formula.kind) {
    case 'and':
      return (state) => left(state) && right(state);
    case 'or':
      return (state) => left(state) || right(state);
    case 'if':
      return (state) => left(state) || !right(state);
    case 'iff':
      return (state) => left(state) === right(state);
  }
}

function termTruth(text: string, frame: Frame, path: Path, reading: ConflictReading): Truth {
  if (frame.stateIds !== undefined) {
    const wanted = lookUp(text, frame.stateIds, 'state', path, reading);
    return (state) => state === wanted;
  }
  const isName = frame.factors.some(({ id }) => id === text);
  const cube =
    !isName && isLetters(text)
      ? readPattern(text, frame.factors, path, reading)
      : cubeOf(readTerm(text, frame.factors, path, reading));
  return cube === undefined ? () => false : cubeTruth(cube, frame);
}

function cubeOf(term: ReturnType<typeof readTerm>): Cube | undefined {
  return term === undefined ? undefined : [{ factor: term.factor, options: [term.option] }];
}

function cubeTruth(cube: Cube, { product }: Frame): Truth {
  const { decimals = [], factors = [] } = product ?? {};
  const strides = stridesOf(factors);
  const tests = cube.map(({ factor, options }) => ({
    stride: strides[factor] as number,
    size: factors[factor]?.options.length ?? 1,
    options,
  }));
  return (state) =>
    tests.every(({ stride, size, options }) =>
      options.includes(Math.floor((decimals[state] as number) / stride) % size),
    );
}

function mergedRanks(
  ranks: Int32Array,
  blockOf: Int32Array,
  { graph }: Frame,
  path: Path,
  { fail }: ConflictReading,
): Int32Array | undefined {
  const merged = new Int32Array(stateCount(graph)).fill(-1);
  for (const [state, block] of blockOf.entries()) {
    const rank = ranks[state] as number;
    if (merged[block] === -1) merged[block] = rank;
    else if (merged[block] !== rank) {
      const message = `the statements tell apart what is merged into state ${block + 1}`;
      fail('merged-apart', path, message, 'rank merged states alike, or merge fewer');
      return undefined;
    }
  }
  return merged;
}

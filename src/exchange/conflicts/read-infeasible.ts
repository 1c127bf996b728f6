import type { Path } from '../../text/index.ts';
import { lookUp } from './look-up.ts';
import { readPattern } from './patterns.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import type { Cube, FactorNames } from './types.ts';

type Entry = NonNullable<ConflictData['infeasible']>[number];

/** One option that is taken or not, or one option of an issue: `delay`, `stance.delay`. */
export interface PatternTerm {
  readonly factor: number;
  readonly option: number;
}

const kinds = ['never', 'at_most_one', 'at_least_one', 'requires'] as const;

/** The patterns that the entries of `infeasible` stand for. */
export function readInfeasible(
  entries: readonly Entry[],
  factors: readonly FactorNames[],
  reading: ConflictReading,
): readonly Cube[] {
  return entries.flatMap((entry, k) => {
    const path = ['infeasible', k];
    const given = kinds.filter((kind) => entry[kind] !== undefined);
    if (given.length === 1) return readEntry(entry, factors, path, reading);
    const message = given.length === 0 ? 'this bars nothing' : `this is both ${given.join(' and ')}`;
    reading.fail('one-of', path, message, `give one of ${kinds.join(', ')}`);
    return [];
  });
}

function readEntry(
  entry: Entry,
  factors: readonly FactorNames[],
  path: Path,
  reading: ConflictReading,
): readonly Cube[] {
  const terms = (texts: readonly string[], key: string) =>
    texts.flatMap((text, i) => readTerm(text, factors, [...path, key, i], reading) ?? []);
  if (entry.at_most_one !== undefined) return pairs(terms(entry.at_most_one, 'at_most_one'));
  if (entry.at_least_one !== undefined) {
    const all = terms(entry.at_least_one, 'at_least_one');
    return cubeOf(all.map((term) => without(term, factors)));
  }
  if (entry.requires !== undefined)
    return readRequires(entry.requires, factors, [...path, 'requires'], reading);
  const cube = readPattern(entry.never ?? '', factors, [...path, 'never'], reading);
  return cube === undefined ? [] : [cube];
}

function readRequires(
  requires: NonNullable<Entry['requires']>,
  factors: readonly FactorNames[],
  path: Path,
  reading: ConflictReading,
): readonly Cube[] {
  return Object.entries(requires).flatMap(([text, needs]) => {
    const term = readTerm(text, factors, [...path, text], reading.atKeys);
    return (Array.isArray(needs) ? needs : [needs]).flatMap((need) => {
      const needed = readTerm(need, factors, [...path, text], reading);
      if (term === undefined || needed === undefined) return [];
      return cubeOf([{ factor: term.factor, options: [term.option] }, without(needed, factors)]);
    });
  });
}

/** The option that a term names, or what is wrong with it. */
export function readTerm(
  text: string,
  factors: readonly FactorNames[],
  path: Path,
  reading: Pick<ConflictReading, 'fail' | 'report'>,
): PatternTerm | undefined {
  const [id = '', optionId, ...rest] = text.split('.').map((part) => part.trim());
  const ids = factors.map((factor) => factor.id);
  const factor = lookUp(id, ids, 'option', path, reading);
  if (factor === undefined) return undefined;
  const { isBinary, options } = factors[factor] as FactorNames;
  if (isBinary && optionId === undefined) return { factor, option: 1 };
  if (isBinary || optionId === undefined || rest.length > 0) {
    const hint = isBinary ? `write ${id}` : `write ${id}. and one of: ${options.join(', ')}`;
    reading.fail('bad-term', path, `'${text.slice(0, 60)}' names no single option`, hint);
    return undefined;
  }
  const option = lookUp(optionId, options, 'option', path, reading);
  return option === undefined ? undefined : { factor, option };
}

function pairs(terms: readonly PatternTerm[]): readonly Cube[] {
  const both: Cube[] = [];
  for (const [i, first] of terms.entries())
    for (const second of terms.slice(i + 1))
      both.push(
        ...cubeOf([
          { factor: first.factor, options: [first.option] },
          { factor: second.factor, options: [second.option] },
        ]),
      );
  return both;
}

function without({ factor, option }: PatternTerm, factors: readonly FactorNames[]): Cube[number] {
  const { options } = factors[factor] as FactorNames;
  return { factor, options: options.map((_, o) => o).filter((o) => o !== option) };
}

/** A pattern whose parts may speak of one factor twice: then both must hold; none where they cannot. */
function cubeOf(parts: Cube): readonly Cube[] {
  const byFactor = new Map<number, readonly number[]>();
  for (const { factor, options } of parts) {
    const before = byFactor.get(factor);
    byFactor.set(
      factor,
      before === undefined ? options : before.filter((option) => options.includes(option)),
    );
  }
  const cube = [...byFactor].map(([factor, options]) => ({ factor, options }));
  return cube.some(({ options }) => options.length === 0) ? [] : [cube];
}

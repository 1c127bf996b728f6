import type { Draws } from '../study/index.ts';
import { type Book, makeBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { type Going, setGoing } from './going.ts';
import { inputsOf } from './inputs-of.ts';
import { makePaths, type PathBlock } from './need-paths.ts';
import { sizeOf } from './run-ledger.ts';
import { prepareSampling, type SampledRun } from './sample-block.ts';
import {
  emptyResult,
  finished,
  repeated,
  repeatPaths,
  type SampledLedger,
  type SampleOptions,
} from './sampling-result.ts';

/** Draws that are run at once: what they hold should stay in the processor's cache. */
const blockSize = 250;

/**
 * Runs the ledger in many draws, the same whole minor units as one exact run. Draws depend on their number alone, so fewer are
 * the first of more; where no number of the ledger varies, one run stands for all.
 *
 * @example
 * sampleLedger(runs.plan, runs.draws, [swap], { samples: 10 }).samples // => 10
 */
export function sampleLedger(
  plan: CompiledLedger,
  { columns, samples: drawn, strata }: Draws,
  packages: readonly Int32Array[],
  options: SampleOptions,
): SampledLedger {
  const { samples, months = plan.ledger.months, onPaths } = options;
  if (samples > drawn) throw new RangeError(`samples: ${samples} of ${drawn} draws`);
  const going = setGoing(plan, packages);
  const isOne =
    samples > 1 &&
    inputsOf(plan, going).every((input) => strata[input] === undefined && isEven(columns[input], samples));
  const runs = isOne ? 1 : samples;
  const paths = onPaths === undefined ? undefined : makePaths(months, Math.min(blockSize, runs));
  const result = emptyResult(plan, months, runs, options, paths);
  for (let from = 0, draws = 0; from < runs; from += draws) {
    draws = Math.min(blockSize, runs - from);
    paths?.begin(draws);
    readyRun(plan, going, months, draws).run(columns, from, result);
    if (paths !== undefined && onPaths !== undefined) {
      const block: PathBlock = { from, draws, months, shortfalls: paths.shortfalls(), needs: paths.needs() };
      if (isOne) repeatPaths(block, samples, blockSize, onPaths);
      else onPaths(block);
    }
    options.onProgress?.(from + draws);
  }
  return isOne ? repeated(finished(result), samples) : finished(result);
}

/** Points of a design have no strata, and vary all the same. */
function isEven(column: Float64Array | undefined, samples: number): boolean {
  for (let s = 1; column !== undefined && s < samples; s++) if (column[s] !== column[0]) return false;
  return true;
}

/** What was made ready of one ledger: books by their draws, which runs of other packages use in turn, and runs. */
interface Ready {
  readonly books: Map<number, Book>;
  readonly runs: Map<string, SampledRun>;
}

const readyOf = new WeakMap<CompiledLedger, Ready>();

/** Runs kept of one ledger: more than a file has proposals. Each takes a megabyte or two. */
const mostReady = 32;

/** A run made ready before, or now: what the engine has compiled of its actions serves all blocks, and all later questions. */
function readyRun(plan: CompiledLedger, going: Going, months: number, draws: number): SampledRun {
  const ready = readyOf.get(plan) ?? { books: new Map(), runs: new Map() };
  readyOf.set(plan, ready);
  const key = `${months} ${draws} ${goingKey(plan, going)}`;
  const known = ready.runs.get(key);
  if (known !== undefined) return known;
  if (ready.runs.size >= mostReady) {
    ready.runs.clear();
    ready.books.clear();
  }
  const book = ready.books.get(draws) ?? makeBook(sizeOf(plan, draws), false);
  const run = prepareSampling(plan, going, months, book);
  // One draw alone is mostly that of a package met once, in a search.
  if (draws > 1) {
    ready.books.set(draws, book);
    ready.runs.set(key, run);
  }
  return run;
}

function goingKey({ ledger }: CompiledLedger, { active, changes }: Going): string {
  const held = active.flatMap((index) =>
    (ledger.instruments[index]?.changes ?? []).map((one) => (changes[index]?.includes(one) ? 1 : 0)),
  );
  return `${active.join()}|${held.join('')}`;
}

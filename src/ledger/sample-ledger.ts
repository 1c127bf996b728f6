import type { Draws } from '../study/index.ts';
import { type Book, makeBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { setGoing } from './going.ts';
import { inputsOf } from './inputs-of.ts';
import { sizeOf } from './run-ledger.ts';
import { runBlock } from './sample-block.ts';
import {
  emptyResult,
  finished,
  repeated,
  type SampledLedger,
  type SampleOptions,
} from './sampling-result.ts';

/** Draws that are run at once: what they hold should stay in the processor's cache. */
const blockSize = 250;

/**
 * The first two blocks are small. Each block makes the actions of its instruments anew, and code that the engine makes hot while there is
 * one of a kind is thrown away at the second: by then both have been, at the price of a few draws.
 */
const firstBlocks = { draws: 4, blocks: 2 };

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
  const { samples, months = plan.ledger.months } = options;
  if (samples > drawn) throw new RangeError(`samples: ${samples} of ${drawn} draws`);
  const going = setGoing(plan, packages);
  const isOne =
    samples > 1 &&
    inputsOf(plan, going).every((input) => strata[input] === undefined && isEven(columns[input], samples));
  const runs = isOne ? 1 : samples;
  const result = emptyResult(plan, months, runs, options);
  let book: Book | undefined;
  for (let from = 0, draws = 0; from < runs; from += draws) {
    const isFirst = from < firstBlocks.draws * firstBlocks.blocks;
    draws = Math.min(isFirst ? firstBlocks.draws : blockSize, runs - from);
    if (book?.draws !== draws) book = makeBook(sizeOf(plan, draws), false);
    runBlock({ plan, going, months, columns }, book, from, result);
    options.onProgress?.(from + draws);
  }
  return isOne ? repeated(finished(result), samples) : finished(result);
}

/** Points of a design have no strata, and vary all the same. */
function isEven(column: Float64Array | undefined, samples: number): boolean {
  for (let s = 1; column !== undefined && s < samples; s++) if (column[s] !== column[0]) return false;
  return true;
}

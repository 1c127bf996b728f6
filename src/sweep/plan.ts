import { textHash } from '../evidence/index.ts';

/** A file of the situation: its path from the situation's folder, and its text. */
export interface PlanFile {
  readonly path: string;
  readonly text: string;
}

/** What a sweep is asked with. */
export interface SweepSettings {
  readonly seed: number;
  readonly samples: number;
  /** Null: the file's own day. */
  readonly asOf: string | null;
  readonly set: readonly string[];
  readonly ignoresObserved: boolean;
  /** Draws are the points of so many scrambles of one net; independent of each other where left out. */
  readonly scrambles?: number | undefined;
}

/** What is to be worked out, whoever does it: all inputs, in parts that hang on nothing but the plan. Plain data. */
export interface SweepPlan {
  readonly kind: 'sweep';
  /** Of everything below: parts of plans with other hashes are never mixed. */
  readonly hash: string;
  /** Version of Détente and major version of Node: both decide digits. */
  readonly detente: string;
  readonly node: string;
  readonly settings: SweepSettings;
  /** Ids of the proposals; null is no deal. */
  readonly packages: readonly (string | null)[];
  /** Draws of a chunk; the last may have fewer. */
  readonly chunkDraws: number;
  /** The situation's own file first. */
  readonly files: readonly PlanFile[];
}

/**
 * Draws of a chunk: a fortieth of all, between 25 and 1,000, whoever works. Forty parts keep many workers busy, a thousand draws
 * are a second or two of work, and parts beyond that many only grow in number.
 *
 * @example
 * chunkDrawsOf(10_000) // => 250
 */
export function chunkDrawsOf(samples: number): number {
  const even = Math.ceil(samples / 40 / 25) * 25;
  return Math.min(1000, Math.max(25, even));
}

/**
 * The same where draws are the points of scrambles: a power of two of each, so that every look at a growing sweep is at whole nets.
 *
 * @example
 * scrambledChunkDraws(8192, 8) // => 256
 */
export function scrambledChunkDraws(samples: number, scrambles: number): number {
  let draws = samples;
  while (draws % (2 * scrambles) === 0 && (draws * 32 > samples || draws > 1000)) draws /= 2;
  return draws;
}

/**
 * The number of draws nearest to one that is a power of two of points in each of so many scrambles.
 *
 * @example
 * nearestNets(1000, 8) // => 1024
 * nearestNets(1024, 8) // => 1024
 */
export function nearestNets(samples: number, scrambles: number): number {
  return scrambles * 2 ** Math.max(1, Math.round(Math.log2(samples / scrambles)));
}

/**
 * Closes a plan over its hash.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * makePlan({ detente: '0', node: '20', settings, packages: ['swap', null], files: [] }).chunkDraws // => 25
 */
export function makePlan(
  given: Pick<SweepPlan, 'detente' | 'node' | 'settings' | 'packages' | 'files'>,
): SweepPlan {
  const { detente, node, settings, packages, files } = given;
  const { seed, samples, asOf, set, ignoresObserved, scrambles } = settings;
  const plan = {
    detente,
    node,
    settings: { seed, samples, asOf, set, ignoresObserved, ...(scrambles !== undefined && { scrambles }) },
    packages,
    chunkDraws: scrambles === undefined ? chunkDrawsOf(samples) : scrambledChunkDraws(samples, scrambles),
    files: files.map(({ path, text }) => ({ path, text })),
  };
  return { kind: 'sweep', hash: textHash(JSON.stringify(plan)), ...plan };
}

/** A part of a plan: draws from the first to before the last. */
export interface DrawRange {
  readonly from: number;
  readonly to: number;
}

/** How many draws there are, and how many of them are a chunk. */
export interface Chunking {
  readonly samples: number;
  readonly chunkDraws: number;
}

/**
 * How many chunks there are.
 *
 * @example
 * chunkCount({ samples: 60, chunkDraws: 25 }) // => 3
 */
export function chunkCount({ samples, chunkDraws }: Chunking): number {
  return Math.ceil(samples / chunkDraws);
}

/**
 * The draws of a chunk.
 *
 * @example
 * rangeOf({ samples: 60, chunkDraws: 25 }, 2) // => { from: 50, to: 60 }
 */
export function rangeOf({ samples, chunkDraws }: Chunking, chunk: number): DrawRange {
  const from = chunk * chunkDraws;
  return { from, to: Math.min(samples, from + chunkDraws) };
}

/** One of several runs that share a sweep: which one, from 1, of how many. */
export interface Shard {
  readonly i: number;
  readonly n: number;
}

/**
 * The chunks of a shard: every n-th, so that all shards have as much to do.
 *
 * @example
 * shardChunks({ samples: 100, chunkDraws: 25 }, { i: 2, n: 3 }) // => [1]
 * shardChunks({ samples: 100, chunkDraws: 25 }, { i: 1, n: 3 }) // => [0, 3]
 */
export function shardChunks(chunking: Chunking, { i, n }: Shard): readonly number[] {
  const all = Array.from({ length: chunkCount(chunking) }, (_, chunk) => chunk);
  return all.filter((chunk) => chunk % n === i - 1);
}

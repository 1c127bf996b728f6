import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, example, small, smallStore } from '../../test/helpers.ts';
import { fund } from '../ledger/index.ts';
import { load } from '../operations/shared/load.ts';
import type { Situation } from '../situation/index.ts';
import { memoryStore } from '../store/index.ts';
import { drawInputs, makeStudy } from '../study/index.ts';
import { explainPast, pastResult, verdict } from '../verdict/index.ts';
import {
  chunkCount,
  chunksToRepeat,
  chunkText,
  mergeChunks,
  mergeParts,
  partsInMemory,
  rangeOf,
  readChunk,
  runChunk,
  runHere,
  runOnThreads,
  type SweepChunk,
  type SweepJob,
  sweepJob,
  workOut,
} from './index.ts';
import { startPool } from './threads/pool.ts';

async function situationOf(text: string): Promise<Situation> {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  return situation;
}

/** Facts that some draws meet and some do not; those of the last two agree in nearly every draw. */
const withPast = `${small.situation}observed:
  - { id: refused, on: 2025-01-01, refused: swap, assumption: constructed }
  - { id: water, on: 2025-02-01, lasted: status_quo, issues: [water], assumption: constructed }
  - { id: welcomed, on: 2025-03-01, welcomed: { actor: south, proposal: swap }, assumption: constructed }
  - { id: kept, on: 2025-04-01, kept: { actor: north, proposal: swap }, epsilon: 0.2, assumption: constructed }
`;

function jobOf(situation: Situation, samples: number, chunkDraws: number, ignoresObserved = false): SweepJob {
  const settings = { seed: 3, samples, asOf: null, set: [], ignoresObserved };
  return sweepJob(situation, { settings, chunkDraws }, 'nothing changes');
}

function chunksOf(job: SweepJob): readonly SweepChunk[] {
  return Array.from({ length: chunkCount(job) }, (_, chunk) => runChunk(job, rangeOf(job, chunk)));
}

/** What `verdicts` says of the same questions. */
function inOneGo(situation: Situation, { questions }: SweepJob, samples: number, ignoresObserved: boolean) {
  const { study, runs } = fund(makeStudy(situation, { seed: 3, samples }));
  const explained = explainPast(study, { ignoresObserved });
  const share = (one: Probable | null | undefined) =>
    one?.probability == null
      ? null
      : { probability: one.probability, low: one.probabilityLow, high: one.probabilityHigh };
  const answers = questions.map((question) => {
    const { proposal, title, joint, accepted, ratified, kept, paidFor, notTested } = verdict(
      study,
      question,
      {
        runs,
        explained,
        ignoresObserved,
      },
    );
    const tests = {
      accepted: share(accepted),
      ratified: share(ratified),
      kept: share(kept),
      paidFor: share(paidFor),
    };
    return { proposal, title, joint, ...tests, notTested };
  });
  return {
    past: pastResult(explained, ignoresObserved),
    proposals: answers.slice(0, -1),
    nothingChanges: answers.at(-1),
  };
}

interface Probable {
  readonly probability: number | null;
  readonly probabilityLow: number | null;
  readonly probabilityHigh: number | null;
}

describe('a sweep in parts', () => {
  test('gives the numbers of verdicts in one go, wherever it is cut, and shuffled through texts', async () => {
    const situations = await Promise.all([situationOf(small.situation), situationOf(withPast)]);
    fc.assert(
      fc.property(
        fc.constantFrom(...situations),
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (situation, samples, chunkDraws, ignoresObserved) => {
          const job = jobOf(situation, samples, chunkDraws, ignoresObserved);
          const chunks = chunksOf(job).map((one) => readChunk(chunkText('p', one))?.chunk as SweepChunk);
          expect(mergeChunks(job, chunks)).toEqual(inOneGo(situation, job, samples, ignoresObserved));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('also of the worked example, with bodies, money and worlds', async () => {
    const store = memoryStore(
      new Map(Object.entries(example).map(([name, text]) => [`e/${name}.yaml`, text])),
    );
    const { situation } = await load(store, { situation: 'e' });
    if (situation === undefined) throw new Error('example');
    const job = jobOf(situation, 50, 20);
    expect(mergeChunks(job, chunksOf(job))).toEqual(inOneGo(situation, job, 50, false));
  });

  test('draws a range as the whole has it, whatever is drawn', async () => {
    const situation = await situationOf(small.situation);
    const { compiled } = makeStudy(situation, { seed: 1, samples: 1 });
    const whole = drawInputs(compiled, 7, 60);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = Math.min(60, from + count);
        const part = drawInputs(compiled, 7, to - from, from);
        expect(part.columns).toEqual(whole.columns.map((column) => column.subarray(from, to)));
        expect(part.strata).toEqual(whole.strata.map((of) => of?.subarray(from, to)));
      }),
    );
  });

  test('goes on without threads where none can be started', async () => {
    // The program of a thread stands beside the built command line, not beside the sources.
    const job = jobOf(await situationOf(withPast), 200, 10);
    const parts = partsInMemory();
    const all = Array.from({ length: 20 }, (_, chunk) => chunk);
    expect(await startPool(2, {})).toBeNull();
    const told: number[] = [];
    const progress = async (done: number) => void told.push(done);
    expect(await workOut(job, all, parts, runOnThreads(4), progress)).toEqual({ made: 20, kept: 0 });
    expect(told).toEqual([...all, 20]);
    expect(await mergeParts(job, parts, runHere, progress)).toEqual(mergeChunks(job, chunksOf(job)));
  });

  test('refuses to merge what is not whole', async () => {
    const job = jobOf(await situationOf(small.situation), 30, 10);
    const [first, , last] = chunksOf(job);
    expect(() => mergeChunks(job, [first as SweepChunk, last as SweepChunk])).toThrow(
      'draws 10 to 20 are missing',
    );
  });
});

describe('a chunk as text', () => {
  test('is read as it was written, and not where a letter differs', async () => {
    const job = jobOf(await situationOf(withPast), 20, 20);
    const [chunk] = chunksOf(job);
    const text = chunkText('plan', chunk as SweepChunk);
    expect(readChunk(text)).toEqual({ plan: 'plan', chunk });
    expect(readChunk(text.slice(0, -9))).toBeUndefined();
    expect(readChunk(changed(text, '"several":0', '"several":1'))).toBeUndefined();
  });
});

describe('a search of moves that all draws together give up', () => {
  const spent = (
    chunk: SweepChunk,
    end: number,
    least: number,
    notTested: string | null = null,
  ): SweepChunk => ({
    ...chunk,
    past: { ...chunk.past, spared: { end, least }, notTested },
  });

  test('is given up in every chunk, also where no chunk alone would', async () => {
    const job = jobOf(await situationOf(small.situation), 30, 10);
    const [a, b, c] = chunksOf(job) as [SweepChunk, SweepChunk, SweepChunk];
    expect(chunksToRepeat([spent(a, -60_000, -60_000), spent(b, -40_000, -40_000), c])).toEqual([]);
    expect(chunksToRepeat([spent(a, -60_000, -60_000), spent(b, -40_001, -40_001), c])).toEqual([0, 1, 2]);
    // What a chunk spares stays for those after it, not for those before.
    expect(chunksToRepeat([spent(a, 50_000, 0), spent(b, -140_000, -140_000), c])).toEqual([]);
    expect(chunksToRepeat([spent(a, -90_000, -110_000), b, c])).toEqual([0, 1, 2]);
    expect(chunksToRepeat([a, spent(b, 0, 0, 'too many'), c])).toEqual([0, 2]);
  });

  test('leaves every draw at no deal then', async () => {
    const situation = await situationOf(withPast);
    const job = jobOf(situation, 20, 20);
    const given = runChunk(job, { from: 0, to: 20 }, { givesUp: true });
    expect(given.past.notTested).toContain('packages a draw');
    expect(given.past.deterred).toEqual({ anyway: 0, all: 0 });
    // Facts about moves are not answered where nobody is taken to move.
    expect(given.past.facts.map(({ id }) => id)).not.toContain('water');
  });
});

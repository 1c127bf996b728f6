import { load } from '../src/operations/shared/load.ts';
import { openQueue } from '../src/queue/index.ts';
import { fileStore } from '../src/store/index.ts';
import {
  chunkCount,
  chunkDrawsOf,
  chunkText,
  mergeChunks,
  readChunk,
  runChunk,
  runOnThreads,
  type SweepChunk,
  sweepJob,
} from '../src/sweep/index.ts';
import { postgresPrograms, startPostgres } from '../test/postgres.ts';
import { clock, root, startBench } from './harness.ts';

/**
 * A sweep of the worked example: on two threads beside one, cut into parts beside in one piece, and what keeping a part takes. Two
 * threads are no faster than one where other programs hold the cores: run it on a machine with nothing else to do.
 */
const bench = startBench('sweep', 'A sweep of the worked example');
const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
if (situation === undefined) throw new Error('the example does not load');
const samples = 4_000;
const settings = { seed: 1, samples, asOf: null, set: [], ignoresObserved: false };
const job = sweepJob(situation, { settings, chunkDraws: chunkDrawsOf(samples) }, 'nothing changes');
const wanted = Array.from({ length: chunkCount(job) }, (_, chunk) => ({ chunk, givesUp: false }));

async function swept(threads: number): Promise<readonly SweepChunk[]> {
  const found: SweepChunk[] = [];
  await runOnThreads(threads)(job, wanted, async (chunk, one) => {
    found[chunk] = one;
  });
  return found;
}

/** Processor time of this process: other programs on the machine do not count. */
function used(work: () => unknown): () => number {
  return () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

await bench.row({
  work: `${samples} draws of all packages on two threads`,
  ours: clock(() => swept(2)),
  peer: { name: 'one thread', side: clock(() => swept(1)) },
  fair: 'the same numbers; the start of the threads is counted',
  wanted: { ratio: 1.7 },
  runs: 3,
});
const part = { from: 0, to: 1_000 };
await bench.row({
  work: '1,000 draws in parts of 100, processor time',
  ours: used(() => {
    for (let from = 0; from < part.to; from += 100) runChunk(job, { from, to: from + 100 });
  }),
  peer: { name: 'in one piece', side: used(() => runChunk(job, part)) },
  fair: 'the same numbers',
  wanted: { ratio: 0.7 },
  runs: 3,
});
const chunk = runChunk(job, part);
await bench.row({
  work: 'a part of 1,000 draws to text and back, processor time',
  ours: used(() => readChunk(chunkText('plan', chunk))),
  peer: 'no other program has this format',
  fair: 'its hash included',
  wanted: { ms: 100 },
  runs: 5,
});
/**
 * A real server, and parts that take a second each without the processor: what is over is the queue's own time, of taking a part, keeping
 * it and ending its job.
 */
const parts = 8;
const second = 1_000;
async function queued(url: string, plan: string): Promise<number> {
  const queue = await openQueue(url, { version: 'bench' });
  try {
    await queue.keepPlan(plan, plan);
    await queue.addJobs(Array.from({ length: parts }, (_, part) => ({ plan, part, givesUp: false })));
    const text = chunkText('plan', chunk);
    const make = async () => {
      await new Promise((resolve) => setTimeout(resolve, second));
      return text;
    };
    const { signal } = new AbortController();
    const start = performance.now();
    const made = await queue.work(make, { signal, untilEmpty: true, tell: () => undefined });
    const took = performance.now() - start;
    if (made !== parts) throw new Error(`${made} of ${parts} parts were made`);
    return took - parts * second;
  } finally {
    await queue.close();
  }
}
if (postgresPrograms() === undefined) bench.note('PostgreSQL is not installed: the queue is not timed');
else {
  const server = await startPostgres();
  let asked = 0;
  try {
    await bench.row({
      work: `what the queue adds to ${parts} parts of a second each, a PostgreSQL server of its own`,
      ours: () => queued(server.url, `plan${asked++}`),
      peer: 'no other way over a database',
      fair: 'taking, keeping and ending each part; at most a tenth of the work',
      wanted: { ms: (parts * second) / 10 },
      runs: 3,
    });
  } finally {
    server.stop();
  }
}
const [one, two] = [mergeChunks(job, await swept(1)), mergeChunks(job, await swept(2))];
if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error('two threads differ from one');
bench.note(
  `the answers of one and two threads are the same bytes; a part is ${chunkText('plan', chunk).length} characters`,
);
bench.end();

import { z } from 'zod';
import { shownAddress } from '../../queue/index.ts';
import {
  chunkCount,
  chunkDrawsOf,
  mergeParts,
  nearestNets,
  partsInMemory,
  runOnThreads,
  type Shard,
  shardChunks,
  type WorkedOut,
  workOut,
} from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { ownLimits } from '../shared/limits.ts';
import { loadOrThrow } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { untilInput } from '../shared/settled.ts';
import { type Context, Stopped } from '../shared/types.ts';
import { databaseParts } from './database-parts.ts';
import { type ParquetFile, parquetFile, parquetInput } from './parquet-file.ts';
import { type FolderParts, folderParts, refusal } from './parts.ts';
import { aboutPlan, type Planned, planOf, sweptOf } from './planned.ts';
import { versionOf } from './queue-version.ts';
import { type Swept, type SweptShard, shardShape, sweptShape, untilShape } from './shapes.ts';
import { sweptUntil } from './until.ts';
import { sweepWords } from './words.ts';

const { sweep: say } = catalogues.en;

const { sweep: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  ...ignoreInput,
  ...samplingInput,
  shard: z.string().optional().describe(setting.shard),
  out: z.string().min(1).optional().describe(setting.out),
  ...parquetInput,
  ...untilInput,
  ...figuresInput,
  scrambles: z.int().min(8).max(64).optional().describe(setting.scrambles),
  database: z.string().min(1).optional().describe(setting.database),
  lease: z.int().min(1).max(86_000).optional().describe(setting.lease),
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'sweep',
  summary: say.summary,
  description: say.description,
  input,
  output: z.union([sweptShape, untilShape, shardShape]),
  positional: ['situation'],
  isStoppable: () => true,
  idle: [
    {
      settings: ['parquet'],
      when: ({ shard }) => shard !== undefined,
      why: say.problems.noWhole,
    },
    {
      settings: ['until'],
      when: ({ shard, database, parquet }) =>
        shard !== undefined || database !== undefined || parquet !== undefined,
      why: say.problems.noUntil,
    },
    {
      settings: ['figures'],
      when: ({ until }) => until === undefined,
      why: say.problems.noLooks,
    },
    {
      settings: ['lease'],
      when: ({ database }) => database === undefined,
      why: say.problems.noDatabase,
    },
  ],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', ignore: [], seed: 1, samples: 500 },
      says: 'all proposals of the worked example',
    },
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        ignore: [],
        until: 0.1,
        seed: 1,
        samples: 800,
      },
      says: 'as many draws as it takes to know every joint answer to ten points of 100',
    },
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        ignore: ['observed'],
        seed: 1,
        samples: 100,
      },
      says: 'the interim deal over plain draws',
    },
  ],
  async run(given, context) {
    const shard = shardOf(given);
    const planned = await plannedFrom(given, context);
    const table = parquetFile(given.parquet, context);
    if (given.database !== undefined)
      return await sweptByWorkers(given.database, given, planned, context, table);
    const kept = given.out === undefined ? undefined : await keptIn(given.out, planned, context);
    try {
      return given.until === undefined
        ? await swept(planned, shard, kept, context, table)
        : await sweptUntil(planned, given.until, given.figures, kept, context);
    } catch (error) {
      if (context.signal?.aborted !== true || error !== context.signal.reason) throw error;
      throw new Stopped(await stoppedWords(planned, kept));
    }
  },
  words: sweepWords,
  writes: (found) => ('files' in found ? found.files : []),
});

async function plannedFrom(given: Input, context: Context): Promise<Planned> {
  const { samples, seed, asOf = null, set = [], ignore, scrambles } = given;
  refuseBrokenNets(samples, scrambles);
  const loaded = await loadOrThrow(context, { ...given, atOnce: chunkDrawsOf(samples) });
  return planOf(loaded, {
    seed,
    samples,
    asOf,
    set,
    ignoresObserved: ignore.includes('observed'),
    scrambles,
  });
}

/** Other numbers of points would spoil the balance of a net. */
function refuseBrokenNets(samples: number, scrambles: number | undefined): void {
  if (scrambles === undefined) return;
  const near = nearestNets(samples, scrambles);
  if (near === samples) return;
  throw refusal('bad-setting', say.problems.nets(samples, scrambles), say.problems.netsHint(near), 'sweep');
}

function shardOf({ shard, out }: Input): Shard | undefined {
  if (shard === undefined) return undefined;
  const [, i = 0, n = 0] = (/^([1-9]\d{0,6})\/([1-9]\d{0,6})$/.exec(shard) ?? []).map(Number);
  if (i < 1 || i > n)
    throw refusal('bad-setting', say.problems.shard(shard), say.problems.shardHint, 'sweep');
  if (out === undefined)
    throw refusal('bad-setting', say.problems.noFolder, say.problems.noFolderHint, 'sweep');
  return { i, n };
}

/** A folder and the parts of the plan in it. */
export interface Kept {
  readonly folder: string;
  readonly parts: FolderParts;
}

async function keptIn(folder: string, { plan }: Planned, { limits, store }: Context): Promise<Kept> {
  const { door, keepsParts } = limits ?? ownLimits;
  if (!keepsParts) throw refusal('bad-setting', say.problems.served(door), say.problems.servedHint, 'sweep');
  return { folder, parts: await folderParts(store, folder, plan) };
}

async function swept(
  planned: Planned,
  shard: Shard | undefined,
  kept: Kept | undefined,
  context: Context,
  table: ParquetFile | undefined,
): Promise<Swept | SweptShard> {
  const { job } = planned;
  const [at, run] = [pace(context), runOnThreads(context.threads ?? 1, { endsAtHand: kept !== undefined })];
  const parts = kept?.parts ?? partsInMemory(table !== undefined);
  const chunks = shardChunks(job, shard ?? { i: 1, n: 1 });
  const worked = await workOut(job, chunks, parts, run, (done, total) => at(done, total, say.phase));
  if (shard !== undefined && kept !== undefined) return shardResult(planned, kept, shard, worked);
  const again = (done: number, total: number) => at(done, total, say.again);
  const answer = await mergeParts(job, parts, run, again, table?.take);
  if ('missing' in answer) throw new Error(`parts were lost: ${answer.missing.join(', ')}`);
  const found = sweptOf(planned, answer);
  await table?.write(job, found.about);
  return found;
}

/** Workers of a database do it; here it is put in, waited for and merged. */
async function sweptByWorkers(
  url: string,
  { out, lease }: Input,
  planned: Planned,
  context: Context,
  table: ParquetFile | undefined,
) {
  const { plan, job } = planned;
  const { door, keepsParts } = context.limits ?? ownLimits;
  const { queue } = catalogues.en;
  if (!keepsParts) throw refusal('bad-setting', queue.served(door), queue.servedHint, 'sweep');
  if (out !== undefined) throw refusal('bad-setting', queue.oneKeeper, queue.oneKeeperHint, 'sweep');
  const at = pace(context);
  const total = chunkCount(job);
  let ready = 0;
  const kept = await databaseParts({ url, lease }, plan, {
    tick: () => at(ready, total, queue.phase),
    onNobody: () => context.note?.(queue.nobody(ready, total, versionOf(plan), shownAddress(url))),
  });
  const progress = (done: number, of: number) => {
    ready = done;
    return at(done, of, queue.phase);
  };
  try {
    await workOut(job, shardChunks(job, { i: 1, n: 1 }), kept.parts, kept.run, progress);
    const answer = await mergeParts(job, kept.parts, kept.run, progress, table?.take);
    if ('missing' in answer) throw new Error(`parts were lost: ${answer.missing.join(', ')}`);
    const found = sweptOf(planned, answer);
    await table?.write(job, found.about);
    return found;
  } catch (error) {
    if (context.signal?.aborted !== true || error !== context.signal.reason) throw error;
    throw new Stopped(queue.stopped(await kept.parts.present(), total));
  } finally {
    await kept.close();
  }
}

async function shardResult(
  planned: Planned,
  { folder, parts }: Kept,
  shard: Shard,
  { made, kept }: WorkedOut,
): Promise<SweptShard> {
  return {
    about: aboutPlan(planned),
    plan: planned.plan.hash,
    folder,
    shard,
    made,
    kept,
    present: await parts.present(),
    parts: chunkCount(planned.job),
  };
}

async function stoppedWords({ job }: Planned, kept: Kept | undefined): Promise<string> {
  if (kept === undefined) return say.stoppedBare;
  return say.stopped(kept.folder, await kept.parts.present(), chunkCount(job));
}

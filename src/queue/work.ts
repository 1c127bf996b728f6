import { catalogues } from '../words/index.ts';
import { type Database, isPassing } from './database.ts';
import { UnusablePlanError } from './database-error.ts';
import type { Job, Jobs } from './jobs.ts';
import { keepPart, type PartKey, partTextOf, planTextOf } from './parts.ts';
import { planState, setPlanAside } from './plan-aside.ts';
import { beginTry, endTry, failTry } from './tries.ts';

const { queue: say } = catalogues.en;

/** Makes the text of a part from the text of its plan. */
export type PartMaker = (planText: string, key: PartKey) => Promise<string>;

export interface WorkSettings {
  /** Work ends after the part at hand. */
  readonly signal: AbortSignal;
  /** End where no job is left, rather than wait for more. */
  readonly untilEmpty: boolean;
  /** Told of each part that was made or failed, in words. */
  readonly tell: (words: string) => void;
}

const idleMs = 500;

/** Takes jobs one after the other until it is told to stop; how many parts it made. */
export async function work(
  database: Database,
  jobs: Jobs,
  make: PartMaker,
  { signal, untilEmpty, tell }: WorkSettings,
): Promise<number> {
  let made = 0;
  while (!signal.aborted) {
    const job = await jobs.next();
    if (job === undefined) {
      if (untilEmpty) return made;
      await idle(signal);
    } else if (await workOff(database, jobs, make, job, tell)) made++;
  }
  return made;
}

/** True where a part was made that was not there before. */
async function workOff(
  database: Database,
  jobs: Jobs,
  make: PartMaker,
  job: Job,
  tell: (words: string) => void,
): Promise<boolean> {
  const key = job.data;
  const planText = await planTextOf(database, key.plan);
  if (planText === undefined) return leave(jobs, job, tell);
  // Said once, when it was set aside.
  if ((await planState(database, key.plan)).kind === 'aside') return drop(jobs, job);
  const isThere = (await partTextOf(database, key)) !== undefined;
  const begins = isThere ? false : await beginTry(database, key).catch(goneOr);
  if (begins === 'gone') return leave(jobs, job, tell);
  if (!begins) {
    await jobs.done(job);
    return false;
  }
  const began = Date.now();
  try {
    await keepPart(database, key, await make(planText, key));
  } catch (error) {
    if (isPlanGone(error)) return leave(jobs, job, tell);
    // The database was away too long: that is no fault of the part.
    if (isPassing(error)) throw error;
    const because = error instanceof Error ? error.message : String(error);
    if (error instanceof UnusablePlanError) {
      await endTry(database, key);
      await setPlanAside(database, key.plan, because);
      tell(say.setPlanAside(because));
      return drop(jobs, job);
    }
    await failTry(database, key, because);
    tell(say.failed(key.part, because));
    await jobs.giveBack(job);
    return false;
  }
  await endTry(database, key);
  await jobs.done(job);
  tell(say.worked(key.part, ((Date.now() - began) / 1000).toFixed(1)));
  return true;
}

/** Jobs outlive a plan that was removed: nobody asks for their parts any more. */
async function leave(jobs: Jobs, job: Job, tell: (words: string) => void): Promise<false> {
  tell(say.noPlan(job.data.part));
  return drop(jobs, job);
}

async function drop(jobs: Jobs, job: Job): Promise<false> {
  await jobs.done(job);
  return false;
}

function goneOr(error: unknown): 'gone' {
  if (isPlanGone(error)) return 'gone';
  throw error;
}

/** Removed between two questions: what hangs on the plan finds it no longer there (`foreign_key_violation`). */
function isPlanGone(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === '23503';
}

function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, idleMs);
    signal.addEventListener('abort', end);
  });
}

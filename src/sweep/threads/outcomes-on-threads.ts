import type { Explained, Question } from '../../verdict/index.ts';
import { startPool } from './pool.ts';
import { sharing } from './sharing.ts';
import type { OutcomesData, TestOutcomes, VerdictTask } from './tasks.ts';

/** Outcomes of tests that threads are at work on. */
export interface OutcomesElsewhere {
  /** Those of a question, by its place; null where its thread failed. */
  readonly of: (question: number) => Promise<TestOutcomes | null>;
  readonly close: () => Promise<void>;
}

/** What of a package's four tests takes longest is its money, about as long as explaining the past. */
const outcomesToPast = 1;

/** Work, in milliseconds, for which a thread is worth its start: it reads the program and grows warm anew. */
const worthAThread = 1500;

/**
 * Begins the four tests of several packages on so many threads, whoever is free taking the next; null where that is not worth it, or no
 * thread can be started. `took`: milliseconds that explaining the past took.
 *
 * @example
 * await outcomesOnThreads({ study }, [], { threads: 1, took: 1000 }) // => null
 */
export async function outcomesOnThreads(
  explained: Explained,
  questions: readonly Question[],
  { threads, took }: { readonly threads: number; readonly took: number },
): Promise<OutcomesElsewhere | null> {
  const left = took * outcomesToPast * questions.length;
  const worth = Math.min(threads, questions.length, Math.ceil(left / worthAThread));
  if (worth <= 1) return null;
  const data: OutcomesData = {
    kind: 'outcomes',
    explained: { ...explained, study: sharing(explained.study) },
    questions,
  };
  const pool = await startPool<VerdictTask>(worth, data);
  if (pool === null) return null;
  // Begun at once; what fails is looked at when its turn comes.
  const begun = questions.map((_, question) =>
    pool.ask({ question }).then(
      (result) => result as TestOutcomes,
      () => null,
    ),
  );
  return { of: async (question) => (await begun[question]) ?? null, close: pool.close };
}

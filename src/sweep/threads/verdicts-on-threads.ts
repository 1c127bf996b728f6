import type { SampledLedger } from '../../ledger/index.ts';
import type { Explained, Question, Verdict } from '../../verdict/index.ts';
import { startPool, type ThreadPool } from './pool.ts';
import { sharing } from './sharing.ts';
import type { ThreadVerdict, VerdictData, VerdictTask } from './tasks.ts';

export interface ThreadsSettings {
  readonly threads: number;
  /** Milliseconds that explaining the past took: tells how many threads the verdicts are worth, and moves no number. */
  readonly took: number;
  readonly ignoresObserved: boolean;
  readonly isForExperts: boolean;
  /** Give each package's run of the ledger with its paths, too. */
  readonly keepsPaths: boolean;
}

/** Verdicts that threads are at work on. */
export interface VerdictsElsewhere {
  /** In the order of the questions; `told` hears of each as it ends, and may throw. `again` does one that failed on its thread. */
  readonly all: (
    again: (question: Question) => Verdict,
    told: (done: number) => Promise<void>,
  ) => Promise<readonly { readonly verdict: Verdict; readonly run: SampledLedger | null }[]>;
  readonly close: () => Promise<void>;
}

/** A verdict takes about so many times as long as the past takes to explain. */
const verdictsToPast = 4;

/** Work, in milliseconds, for which a thread is worth its start: it reads the program and grows warm anew. */
const worthAThread = 1500;

/**
 * Begins the verdicts on several packages on so many threads, whoever is free taking the next; null where that is not worth it, or no
 * thread can be started. Whoever asked may do other work meanwhile.
 *
 * @example
 * const settings = { threads: 1, took: 1000, ignoresObserved: false, isForExperts: false, keepsPaths: false };
 * await verdictsOnThreads({ study }, [], settings) // => null
 */
export async function verdictsOnThreads(
  explained: Explained,
  questions: readonly Question[],
  { threads, took, ...settings }: ThreadsSettings,
): Promise<VerdictsElsewhere | null> {
  const left = took * verdictsToPast * questions.length;
  const worth = Math.min(threads, questions.length, Math.ceil(left / worthAThread));
  if (threads <= 1 || worth <= 1) return null;
  const data: VerdictData = {
    kind: 'verdicts',
    explained: { ...explained, study: sharing(explained.study) },
    questions,
    ...settings,
  };
  const pool = await startPool<VerdictTask>(worth, data);
  if (pool === null) return null;
  return { all: asked(pool, questions), close: pool.close };
}

function asked(pool: ThreadPool<VerdictTask>, questions: readonly Question[]): VerdictsElsewhere['all'] {
  // Begun at once; what fails is looked at when its turn comes.
  const begun = questions.map((_, question) =>
    pool.ask({ question }).then(
      (result) => result as ThreadVerdict,
      () => null,
    ),
  );
  return async (again, told) => {
    const found: ThreadVerdict[] = [];
    for (const [k, question] of questions.entries()) {
      found.push((await begun[k]) ?? { verdict: again(question), run: null });
      await told(k + 1);
    }
    return found;
  };
}

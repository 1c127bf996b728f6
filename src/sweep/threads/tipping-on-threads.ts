import {
  type AnswersAsked,
  type AnswerTipping,
  type TippingSettings,
  type TippingTask,
  tippingOf,
} from '../../uncertainty/index.ts';
import type { Question } from '../../verdict/index.ts';
import { startPool } from './pool.ts';
import { sharing } from './sharing.ts';
import type { TippingData } from './tasks.ts';

export interface TippingOnThreads extends TippingSettings {
  readonly threads: number;
  /** Draws times inputs from which on threads are started; as many as make up for their start where left out. */
  readonly worth?: number;
  /** Hears of each input as it is done with, and may throw. */
  readonly told: (done: number) => Promise<void>;
}

/**
 * Draws times inputs from which on threads are worth their start: each reads the program, explains the past and grows warm anew. On two
 * cores twenty inputs of the worked example took longer on two threads at 1,000 draws (6.0 s, 4.5 s on one), a little less at 10,000.
 */
const worthThreads = 150_000;

/**
 * Where answers tip on several inputs, an input a task, on so many threads: what `tippingOf` gives, in the order of the tasks. Other
 * work is done here `meanwhile`. What fails on a thread is done again here, so that what is wrong is said as ever.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const settings = { points: 5, threads: 2, told: async () => undefined };
 * await tippingOnThreads(asked, { ...swap, proposal: swap.id }, [], settings, async () => 1) // => { tips: [], done: 1 }
 */
export async function tippingOnThreads<T>(
  asked: AnswersAsked,
  question: Question,
  tasks: readonly TippingTask[],
  { threads, worth = worthThreads, told, ...settings }: TippingOnThreads,
  meanwhile: () => Promise<T>,
): Promise<{ readonly tips: readonly AnswerTipping[]; readonly done: T }> {
  const { study, ignoresObserved } = asked;
  let here: ReturnType<typeof tippingOf> | undefined;
  const again = (task: TippingTask) => {
    here ??= tippingOf(asked, question, settings);
    return here(task);
  };
  const isWorth = tasks.length * study.draws.samples >= worth;
  const wanted = isWorth ? Math.min(threads, tasks.length) : 1;
  const data = (): TippingData => ({
    kind: 'tipping',
    study: sharing(study),
    question,
    ignoresObserved,
    settings,
  });
  const pool = wanted <= 1 ? null : await startPool<TippingTask>(wanted, data());
  const tips: AnswerTipping[] = [];
  try {
    // Begun at once; what fails is looked at when its turn comes.
    const begun = tasks.map((task) =>
      pool?.ask(task).then(
        (result) => result as readonly AnswerTipping[],
        () => undefined,
      ),
    );
    const done = await meanwhile();
    for (const [k, task] of tasks.entries()) {
      await told(k);
      tips.push(...((await begun[k]) ?? again(task)));
    }
    return { tips, done };
  } finally {
    await pool?.close();
  }
}

import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count } from '../../numeric/result.ts';
import { copyable, makeStudy, type Study } from '../../study/index.ts';
import {
  chunkDrawsOf,
  partsInMemory,
  runOnThreads,
  type SweepJob,
  type SweepLook,
  type SweptUntil,
  sweepUntil,
} from '../../sweep/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type Catalogue, catalogues, percent, percentNarrow } from '../../words/index.ts';
import type { SamplingInput, SituationInput } from './inputs.ts';
import { type LoadedStudy, loadOrThrow } from './load.ts';
import { pace } from './pace.ts';
import { type Context, Stopped } from './types.ts';

const { sweep: say } = catalogues.en;

const { shared: setting } = catalogues.en.settings;

/** As many draws as it takes. */
export const untilInput = {
  until: z.number().gt(0).max(0.5).optional().describe(setting.until),
};

export const settledShape = z.strictObject({
  halfWidth: z.number().describe('half width that was asked for, 0 to 0.5'),
  reached: z.boolean().describe('is every joint answer known so well'),
  of: count('draws that it might have taken'),
  looks: z
    .array(
      z.strictObject({
        draws: count('draws made by then'),
        halfWidth: z
          .number()
          .describe('half of the widest interval of a joint answer, at 1 − 0.05/looks; 0 to 0.5'),
      }),
    )
    .describe('after an eighth, a quarter, a half and all of the draws, as far as it went'),
});

export type Settled = z.infer<typeof settledShape>;

/** How an answer settled. */
export function settledBy(
  { looks, isReached }: Pick<SweptUntil, 'looks' | 'isReached'>,
  halfWidth: number,
  of: number,
): Settled {
  return {
    halfWidth,
    reached: isReached,
    of,
    looks: looks.map((look) => ({ draws: look.draws, halfWidth: look.halfWidth })),
  };
}

/** Whether it is narrow enough, in words. */
export function settledWords(
  { halfWidth, reached, of, looks }: Frozen<Settled>,
  { sweep: say }: Catalogue,
): string {
  const last = looks.at(-1);
  return say.until(
    reached,
    last?.draws ?? 0,
    of,
    percentNarrow(last?.halfWidth ?? 1),
    percentNarrow(halfWidth),
  );
}

/** After how many draws the joint answers on packages are known to a half width, by their tests alone. */
async function drawsUntil(
  bare: Study,
  questions: readonly Question[],
  given: { readonly until: number; readonly samples: number; readonly ignoresObserved: boolean },
  context: Context,
): Promise<Settled> {
  const { samples, until, ignoresObserved } = given;
  // The last of a job's packages is no deal, whose answer is not looked at.
  const [first] = questions;
  const asked = first === undefined ? [] : [...questions, first];
  const job: SweepJob = {
    base: copyable(bare),
    questions: asked,
    ignoresObserved,
    samples,
    chunkDraws: chunkDrawsOf(samples),
  };
  const at = pace(context);
  let last: SweepLook | undefined;
  try {
    const found = await sweepUntil(
      job,
      until,
      partsInMemory(),
      runOnThreads(context.threads ?? 1),
      (done, total) => at(done, total, say.phase),
      (look) => {
        last = look;
      },
    );
    return settledBy(found, until, samples);
  } catch (error) {
    if (context.signal?.aborted !== true || error !== context.signal.reason) throw error;
    throw new Stopped(last === undefined ? say.stoppedBeforeLook : stoppedWords(last, samples, questions));
  }
}

/** What the draws that are done say, and how to see more of them: a run that was stopped is one of fewer draws. */
function stoppedWords({ draws, joints }: SweepLook, of: number, questions: readonly Question[]): string {
  const each = questions.flatMap(({ proposal, title }) => {
    const found = joints.get(proposal ?? '');
    if (found === undefined) return [];
    const { estimate, low, high } = found;
    return [say.soFar(title, percent(estimate), percent(Math.max(0, low)), percent(Math.min(1, high)))];
  });
  return say.stoppedGrowing(draws, of, each);
}

/** How many draws the answers on packages take, where that is to be found out; null where the number is given. */
export async function settledFor(
  given: SituationInput &
    SamplingInput & { readonly until?: number | undefined; readonly ignore?: readonly string[] },
  context: Context,
  questionsOf: (loaded: LoadedStudy) => readonly Question[],
): Promise<Settled | null> {
  const { until, samples, ignore = [] } = given;
  if (until === undefined) return null;
  const loaded = await loadOrThrow(context, { ...given, atOnce: chunkDrawsOf(samples) });
  const study = makeStudy(loaded.situation, { ...given, samples: 0 });
  const asked = { until, samples, ignoresObserved: ignore.includes('observed') };
  return await drawsUntil(study, questionsOf({ ...loaded, study, runs: undefined }), asked, context);
}

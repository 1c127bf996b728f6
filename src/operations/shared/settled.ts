import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count } from '../../numeric/result.ts';
import { copyable, type Study } from '../../study/index.ts';
import {
  chunkDrawsOf,
  partsInMemory,
  runOnThreads,
  type SweepJob,
  type SweptUntil,
  sweepUntil,
} from '../../sweep/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type Catalogue, catalogues, percentNarrow } from '../../words/index.ts';
import { pace } from './pace.ts';
import type { Context } from './types.ts';

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
export async function drawsUntil(
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
  const found = await sweepUntil(
    job,
    until,
    partsInMemory(),
    runOnThreads(context.threads ?? 1),
    (done, total) => at(done, total, catalogues.en.sweep.phase),
  );
  return settledBy(found, until, samples);
}

import { type ConvergenceLook, convergenceFigure } from '../../figures/index.ts';
import { partsInMemory, runOnThreads, type SweepLook, sweepUntil } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { pace } from '../shared/pace.ts';
import { settledBy } from '../shared/settled.ts';
import type { Context } from '../shared/types.ts';
import type { FolderParts } from './parts.ts';
import { type Planned, sweptOf } from './planned.ts';
import type { SweptUntilNarrow } from './shapes.ts';

const { sweep: say } = catalogues.en;

/** As many draws as it takes: the answer is that of a sweep of so many. */
export async function sweptUntil(
  planned: Planned,
  halfWidth: number,
  figures: string | undefined,
  kept: { readonly parts: FolderParts } | undefined,
  context: Context,
): Promise<SweptUntilNarrow> {
  const { job, plan } = planned;
  const at = pace(context);
  const { answer, looks, isReached } = await sweepUntil(
    job,
    halfWidth,
    kept?.parts ?? partsInMemory(),
    runOnThreads(context.threads ?? 1, { endsAtHand: kept !== undefined }),
    (done, total) => at(done, total, say.phase),
  );
  const draws = looks.at(-1)?.draws ?? 0;
  const found = sweptOf(planned, answer);
  const shown = settling(looks);
  return {
    ...found,
    about: { ...found.about, samples: draws },
    until: settledBy({ looks, isReached }, halfWidth, plan.settings.samples),
    files: await figureFiles(figures, () => [
      convergenceFigure({ id: 'sweep', title: say.settling, looks: shown }),
    ]),
  };
}

/** How the answer that is known least in the end stood at each look. */
function settling(looks: readonly SweepLook[]): readonly ConvergenceLook[] {
  const last = [...(looks.at(-1)?.joints ?? [])];
  const [least] = last.sort(([, a], [, b]) => b.high - b.low - (a.high - a.low));
  if (least === undefined) return [];
  return looks.flatMap(({ draws, joints }) => {
    const then = joints.get(least[0]);
    if (then === undefined) return [];
    const { estimate, low, high } = then;
    return [{ draws, estimate, low: Math.max(0, low), high: Math.min(1, high) }];
  });
}

import { convergenceFigure } from '../../figures/index.ts';
import { partsInMemory, runOnThreads, sweepUntil } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { pace } from '../shared/pace.ts';
import type { Context } from '../shared/types.ts';
import type { FolderParts } from './parts.ts';
import { type Planned, sweptOf } from './planned.ts';
import type { SweptUntilNarrow } from './shapes.ts';

const { sweep: say } = catalogues.en;

/** As many draws as it takes: the answer is that of a sweep of so many. */
export async function sweptUntil(
  planned: Planned,
  halfWidth: number,
  figure: string | undefined,
  kept: { readonly parts: FolderParts } | undefined,
  context: Context,
): Promise<SweptUntilNarrow> {
  const { job, plan } = planned;
  const at = pace(context);
  const { answer, looks, isReached } = await sweepUntil(
    job,
    halfWidth,
    kept?.parts ?? partsInMemory(),
    runOnThreads(context.threads ?? 1),
    (done, total) => at(done, total, say.phase),
  );
  const draws = looks.at(-1)?.draws ?? 0;
  const found = sweptOf(planned, answer);
  // Of the widest answer: what is known of it at each look.
  const estimate = widestOf(answer.proposals);
  const shown = looks.map((look) => ({
    draws: look.draws,
    estimate,
    low: Math.max(0, estimate - look.halfWidth),
    high: Math.min(1, estimate + look.halfWidth),
  }));
  return {
    ...found,
    about: { ...found.about, samples: draws },
    until: { halfWidth, reached: isReached, of: plan.settings.samples, looks: [...looks] },
    files:
      figure === undefined
        ? []
        : [
            {
              path: figure,
              text: convergenceFigure({ id: 'sweep', title: say.settling, looks: shown }).svg,
            },
          ],
  };
}

/** The share of the proposal with the widest interval. */
function widestOf(proposals: SweptUntilNarrow['proposals']): number {
  const width = ({ joint: { low, high } }: SweptUntilNarrow['proposals'][number]) => (high ?? 0) - (low ?? 0);
  const [widest] = [...proposals].sort((a, b) => width(b) - width(a));
  return widest?.joint.probability ?? 0;
}

import { type PartMaker, UnusablePlanError } from '../../queue/index.ts';
import { chunkText, rangeOf, readPlan, runChunk } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { madeBy } from '../shared/made-by.ts';
import { type Planned, readPlanned } from './planned.ts';
import { isOfThisVersion, versionOf } from './queue-version.ts';

const { queue: say } = catalogues.en;

/** Works out parts from plans alone; the situation of the last plan is kept, as parts of one plan come one after the other. */
export function partMaker(): PartMaker {
  let last: { readonly hash: string; readonly planned: Planned } | undefined;
  return async (text, { plan: hash, part, givesUp }) => {
    if (last?.hash !== hash) last = { hash, planned: await plannedOf(text) };
    const { job } = last.planned;
    return chunkText(hash, runChunk(job, rangeOf(job, part), { givesUp }));
  };
}

/** Whatever is wrong with a plan is so for every part of it. */
async function plannedOf(text: string): Promise<Planned> {
  const plan = readPlan(text);
  if (plan === undefined) throw new UnusablePlanError(say.damagedPlan);
  if (!isOfThisVersion(plan))
    throw new UnusablePlanError(say.otherVersion(versionOf(plan), versionOf(madeBy)));
  return await readPlanned(plan).catch((error: unknown) => {
    const because = error instanceof Error ? error.message : String(error);
    throw new UnusablePlanError(say.unreadablePlan(versionOf(madeBy), because));
  });
}

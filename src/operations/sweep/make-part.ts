import { type PartMaker, WrongWorkerError } from '../../queue/index.ts';
import { chunkText, rangeOf, readPlan, runChunk } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { madeBy } from '../shared/made-by.ts';
import { type Planned, readPlanned } from './planned.ts';

const { queue: say } = catalogues.en;

/** Works out parts from plans alone; the situation of the last plan is kept, as parts of one plan come one after the other. */
export function partMaker(): PartMaker {
  let last: { readonly hash: string; readonly planned: Promise<Planned> } | undefined;
  return async (text, { plan: hash, part, givesUp }) => {
    if (last?.hash !== hash) last = { hash, planned: plannedOf(text) };
    const { job } = await last.planned;
    return chunkText(hash, runChunk(job, rangeOf(job, part), { givesUp }));
  };
}

async function plannedOf(text: string): Promise<Planned> {
  const plan = readPlan(text);
  if (plan === undefined) throw new Error(say.damagedPlan);
  if (plan.detente !== madeBy.detente || plan.node !== madeBy.node)
    throw new WrongWorkerError(say.otherVersion(versionOf(plan), versionOf(madeBy)));
  return await readPlanned(plan);
}

/** Both decide digits. */
function versionOf({ detente, node }: { readonly detente: string; readonly node: string }): string {
  return `Détente ${detente} on Node ${node}`;
}

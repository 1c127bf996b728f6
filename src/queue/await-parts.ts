import { catalogues } from '../words/index.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { isInHand, type Jobs } from './jobs.ts';
import { presentParts } from './parts.ts';
import { planState, takePlanBack } from './plan-aside.ts';
import { seldom } from './seldom.ts';
import { forgetTries, type SetAside, setAside } from './tries.ts';

/** Parts of one plan that are to be there. */
export interface WantedParts {
  readonly plan: string;
  readonly parts: readonly number[];
  readonly givesUp: boolean;
}

/** What whoever waits for parts is told meanwhile. */
export interface PartsWaiting {
  /** Each part once, when it is there. */
  readonly onPart: (part: number) => Promise<void>;
  /** While nothing comes; what it throws ends the waiting. */
  readonly tick?: () => Promise<void>;
  /** Nothing has come for a while, and no worker has a part in hand: first after some seconds, then ever more seldom. */
  readonly onNobody?: () => void;
}

const { queue: say } = catalogues.en;

const pollMs = 500;

/**
 * Has parts worked out by whoever works for the database, and waits until all are there or set aside. Parts that are there are not
 * asked for again.
 *
 * @throws DatabaseError where the plan is removed or set aside meanwhile.
 * @returns Parts that nobody could work out; none where all is well.
 */
export async function awaitParts(
  database: Database,
  jobs: Jobs,
  { plan, parts, givesUp }: WantedParts,
  { onPart, tick = async () => {}, onNobody = () => {} }: PartsWaiting,
): Promise<readonly SetAside[]> {
  await takePlanBack(database, plan);
  await forgetTries(database, plan);
  const before = await presentParts(database, plan, givesUp);
  await jobs.add(parts.filter((part) => !before.has(part)).map((part) => ({ plan, part, givesUp })));
  const told = new Set<number>();
  const nobody = seldom();
  for (;;) {
    const present = await presentParts(database, plan, givesUp);
    for (const part of parts) {
      if (!present.has(part) || told.has(part)) continue;
      told.add(part);
      nobody.startAgain();
      await onPart(part);
    }
    const aside = (await setAside(database, plan)).filter(({ part }) => parts.includes(part));
    if (told.size + aside.length >= parts.length) return aside;
    const state = await planState(database, plan);
    // Whoever removes sweeps may take this one along: nobody works on it any more.
    if (state.kind === 'gone') throw new DatabaseError(say.planGone, say.planGoneHint);
    if (state.kind === 'aside') throw new DatabaseError(say.planAside(state.because), say.planAsideHint);
    await tick();
    if (nobody.isDue() && !(await isInHand(database, plan))) onNobody();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

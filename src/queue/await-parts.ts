import { catalogues } from '../words/index.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';
import type { Jobs } from './jobs.ts';
import { hasPlan, presentParts } from './parts.ts';
import { forgetTries, type SetAside, setAside } from './tries.ts';

/** Parts of one plan that are to be there. */
export interface WantedParts {
  readonly plan: string;
  readonly parts: readonly number[];
  readonly givesUp: boolean;
}

const { queue: say } = catalogues.en;

const pollMs = 500;

/**
 * Has parts worked out by whoever works for the database, and waits until all are there or set aside. Parts that are there are not
 * asked for again.
 *
 * @param onPart Told of each part once, when it is there.
 * @param tick Called while nothing comes; what it throws ends the waiting.
 * @throws DatabaseError where the plan is removed meanwhile.
 * @returns Parts that nobody could work out; none where all is well.
 */
export async function awaitParts(
  database: Database,
  jobs: Jobs,
  { plan, parts, givesUp }: WantedParts,
  onPart: (part: number) => Promise<void>,
  tick: () => Promise<void> = async () => {},
): Promise<readonly SetAside[]> {
  await forgetTries(database, plan);
  const before = await presentParts(database, plan, givesUp);
  await jobs.add(parts.filter((part) => !before.has(part)).map((part) => ({ plan, part, givesUp })));
  const told = new Set<number>();
  for (;;) {
    const present = await presentParts(database, plan, givesUp);
    for (const part of parts) {
      if (!present.has(part) || told.has(part)) continue;
      told.add(part);
      await onPart(part);
    }
    const aside = (await setAside(database, plan)).filter(({ part }) => parts.includes(part));
    if (told.size + aside.length >= parts.length) return aside;
    // Whoever removes sweeps may take this one along: nobody works on it any more.
    if (!(await hasPlan(database, plan))) throw new DatabaseError(say.planGone, say.planGoneHint);
    await tick();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

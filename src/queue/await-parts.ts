import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import { presentParts } from './parts.ts';
import { forgetTries, type SetAside, setAside } from './tries.ts';

/** Parts of one plan that are to be there. */
export interface WantedParts {
  readonly plan: string;
  readonly parts: readonly number[];
  readonly givesUp: boolean;
}

const pollMs = 500;

/**
 * Has parts worked out by whoever works for the database, and waits until all are there or set aside. Parts that are there are not
 * asked for again.
 *
 * @returns Parts that nobody could work out; none where all is well.
 */
export async function awaitParts(
  database: Database,
  jobs: Jobs,
  { plan, parts, givesUp }: WantedParts,
  at: (done: number, total: number) => Promise<void>,
): Promise<readonly SetAside[]> {
  await forgetTries(database, plan);
  const before = await presentParts(database, plan, givesUp);
  await jobs.add(parts.filter((part) => !before.has(part)).map((part) => ({ plan, part, givesUp })));
  for (;;) {
    const present = await presentParts(database, plan, givesUp);
    const aside = (await setAside(database, plan)).filter(({ part }) => parts.includes(part));
    const done = parts.filter((part) => present.has(part)).length;
    await at(done, parts.length);
    if (done + aside.length >= parts.length) return aside;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

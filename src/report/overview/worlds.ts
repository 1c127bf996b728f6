import type { Verdict } from '../../verdict/index.ts';
import type { Overview } from './result.ts';

/** Points by which worlds must differ to be told apart in a line. */
const least = 0.01;

/**
 * The proposal whose answer hangs most on which world holds: the joint answer, or whether it would be accepted, whichever differs more.
 * Null where no answer differs by a point, or the file tells no worlds apart.
 *
 * @example
 * worldsApart([judged]) // => null
 */
export function worldsApart(
  verdicts: readonly Pick<Verdict, 'proposal' | 'title' | 'worlds'>[],
): Overview['worlds'] {
  const all = verdicts.flatMap(({ proposal, title, worlds }) =>
    (['joint', 'accepted'] as const).map((test) => {
      const answers = worlds.map((one) => ({
        world: one.world,
        label: one.label,
        probability: shareOf(one, test),
      }));
      return { proposal: proposal ?? 'package', title, test, answers };
    }),
  );
  const [widest] = all.filter((one) => spread(one) >= least).toSorted((a, b) => spread(b) - spread(a));
  return widest ?? null;
}

const shareOf = (one: Verdict['worlds'][number], test: 'joint' | 'accepted') => one[test] ?? 0;

function spread({ answers }: NonNullable<Overview['worlds']>): number {
  if (answers.length === 0) return 0;
  const shares = answers.map(({ probability }) => probability);
  return Math.max(...shares) - Math.min(...shares);
}

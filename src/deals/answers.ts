import { concessionSearch } from './concession-search.ts';
import { concessions } from './concessions.ts';
import { rankings } from './fallback.ts';
import { frontierConcessions, frontierImprovements } from './frontier-answers.ts';
import { improvements } from './improvements.ts';
import { logrolls } from './logrolls.ts';
import { type Prepared, pointOf, prepare } from './prepared.ts';
import { redLines } from './red-lines.ts';
import type { Answers, Concessions, DealPoint, Deals, SidePayments } from './result.ts';
import { type PaymentRules, sidePayments } from './side-payments.ts';
import type { PackageSpace } from './space.ts';

export interface Questions {
  /** The package from which trades are looked for: option indices by issue. */
  readonly reference: ArrayLike<number>;
  /** Packages on the table, by name: what would be better for all? */
  readonly proposals: readonly { readonly name: string; readonly package: ArrayLike<number> }[];
  /** Who can pay whom; without it money is not assumed to move. */
  readonly payments?: PaymentRules & { readonly space: PackageSpace };
  readonly onProgress?: (done: number, of: number, phase: string) => void;
}

/**
 * What an analyst asks of a space once its deals are known: red lines, concessions, payments, trades, improvements.
 *
 * @example
 * const space = {
 *   issues: [{ name: 'water', options: ['less', 'more'] }],
 *   parties: [
 *     { name: 'north', reservation: 0 },
 *     { name: 'south', reservation: 0.5 },
 *   ],
 *   model: {
 *     kind: 'additive',
 *     values: [Float64Array.of(0.4, 1), Float64Array.of(1, 0.6)],
 *     tables: [],
 *     forbidden: [],
 *     limits: [],
 *   },
 * };
 * const asked = { reference: [0], proposals: [{ name: 'less', package: [0] }] };
 * answers(space, deals(space), asked).redLines.length // => 2
 */
export function answers(space: PackageSpace, found: Deals, questions: Questions): Answers {
  const prepared = prepare(space);
  const say = (step: number, phase: string) => questions.onProgress?.(step, 6, phase);
  const listed = found.frontier.exact ? found.frontier.points : null;
  const isEmpty = found.zopa.weak === '0' || (found.zopa.weak === null && found.solutions.nash === null);
  say(0, 'red lines');
  // Where there is no deal at all, no option is what prevents it.
  const lines =
    prepared === undefined || isEmpty
      ? []
      : redLines(prepared, found.solutions.nash, (done, of) => questions.onProgress?.(done, of, 'red lines'));
  say(1, 'concessions');
  const opening = isEmpty ? openings(prepared, found) : null;
  say(2, 'side payments');
  const paid = questions.payments === undefined ? null : payable(questions.payments);
  say(3, 'improvements');
  const better = improved(space, prepared, listed, questions.proposals);
  say(4, 'logrolls');
  const trades = logrolls(space, questions.reference);
  say(5, 'rankings');
  return {
    redLines: lines,
    concessions: opening,
    sidePayments: paid,
    logrolls: trades,
    improvements: better,
    rankings: rankings(space),
  };
}

function payable({ space, ...rules }: NonNullable<Questions['payments']>): SidePayments | null {
  const prepared = prepare(space);
  return prepared === undefined ? null : sidePayments(prepared, rules);
}

/** By search where the space has one, from the frontier where that holds all. */
function openings(
  prepared: Prepared | undefined,
  { frontier, reservation, parties }: Deals,
): Concessions | null {
  if (prepared !== undefined) return concessions(concessionSearch(prepared));
  const known = reservation.flatMap((r) => (r === null ? [] : [r]));
  if (!frontier.exact || known.length < parties.length) return null;
  return concessions(frontierConcessions(frontier.points, known, parties));
}

function improved(
  space: PackageSpace,
  prepared: Prepared | undefined,
  listed: readonly DealPoint[] | null,
  proposals: Questions['proposals'],
): Answers['improvements'] {
  return proposals.flatMap(({ name, package: chosen }) => {
    if (prepared !== undefined) return { proposal: name, ...improvements(prepared, chosen, listed) };
    return listed === null ? [] : { proposal: name, ...frontierImprovements(pointOf(space, chosen), listed) };
  });
}

import type { CalendarEvent, Situation } from '../../situation/index.ts';
import type { PaidForTest, Verdict } from '../../verdict/index.ts';
import { type Catalogue, listed, visible } from '../../words/index.ts';
import { optionNames } from '../kept-words.ts';
import { namesOf } from '../paid-for-words.ts';
import type { Overview } from './result.ts';

type Deadline = Overview['deadlines'][number];

/**
 * The next dates and what happens if nobody acts: what lapses unless it is renewed, and by whom; what changes by itself; when an account
 * has used up its money. Nothing before the day of the situation, nor of it.
 *
 * @example
 * deadlinesOf(situation, [], catalogue)[0].on // => '2026-06-01'
 */
export function deadlinesOf(
  situation: Situation,
  verdicts: readonly Verdict[],
  catalogue: Catalogue,
): readonly Deadline[] {
  const events = situation.calendar
    .filter(({ on }) => on > situation.asOf)
    .map((event) => eventDeadline(event, situation, catalogue));
  const test = verdicts.find(({ paidFor }) => paidFor !== null)?.paidFor;
  const ends = (test?.reserves ?? []).flatMap((one) => reserveDeadline(one, situation, catalogue));
  return [...events, ...ends.filter(({ on }) => on >= situation.asOf.slice(0, 7))].sort((a, b) =>
    a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
  );
}

function eventDeadline(event: CalendarEvent, situation: Situation, catalogue: Catalogue): Deadline {
  const { on, renewal } = event;
  if (renewal === undefined) {
    const kind = Object.keys(event.then).length > 0 ? 'change' : 'event';
    return { kind, on, words: visible(event.event), by: null, range: null };
  }
  const { deadlines: say } = catalogue.overview;
  const optionName = optionNames(situation);
  const institution = situation.institutions.find(({ id }) => id === renewal.institution);
  const rule = institution?.bases.find(({ id }) => id === renewal.base)?.rule;
  const body = visible(institution?.name ?? renewal.institution);
  // What everybody must agree to, each of them may let lapse.
  const isUnanimous = rule === 'unanimity' || rule === 'consensus';
  const count = institution?.members.length ?? 0;
  const lapsed = Object.entries(renewal.otherwise).map(([issue, option]) => optionName(issue, option));
  const [words, by] = isUnanimous
    ? [say.unlessAll(listed(lapsed), count), say.all(count, body)]
    : [say.unlessRenewed(listed(lapsed)), body];
  return { kind: 'renewal', on, words, by, range: null };
}

/** Without a deal; an account that lasts in half of the draws sets no date. */
function reserveDeadline(
  { account, noDeal }: PaidForTest['reserves'][number],
  situation: Situation,
  { overview: { deadlines: say } }: Catalogue,
): readonly Deadline[] {
  const { low, median, high } = noDeal;
  if (low === null || median === null) return [];
  const words = say.usedUp(namesOf(situation)(`account:${account}`));
  return [{ kind: 'usedUp', on: median, words, by: null, range: low === high ? null : say.range(low, high) }];
}

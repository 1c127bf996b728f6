import type { Situation } from '../../situation/index.ts';
import type { TestName, Verdict } from '../../verdict/index.ts';
import type { Catalogue } from '../../words/index.ts';
import { inText } from '../describe-input.ts';
import { namesOf } from '../paid-for-words.ts';
import { markOf } from './marks.ts';
import type { Mark, OverviewRow } from './result.ts';

type Cell = OverviewRow['accepted'];
type Stopper = Cell['stoppedBy'][number];

/** Who refuses less often than this stops nothing. */
const seldom = 0.1;
/** A reason is read at a glance. */
const mostWords = 6;

/**
 * The four tests of a proposal, each with who stops it: signatories, members of bodies, and accounts that have to pay, nobody else.
 *
 * @example
 * cellsOf(judged, situation, catalogue).accepted.mark // => 'yes'
 */
export function cellsOf(
  verdict: Verdict,
  situation: Situation,
  catalogue: Catalogue,
): Readonly<Record<TestName, Cell>> {
  const cell = (test: TestName, probability: number | null, stoppers: readonly Stopper[]): Cell => {
    const mark = markIn(verdict, situation, test, probability);
    const isAsked = mark === 'open' || mark === 'no';
    return {
      mark,
      probability: mark === 'notApplicable' || mark === 'notTested' ? null : probability,
      because: isCourts(verdict, test, mark)
        ? catalogue.overview.because.ratified.court
        : becauseOf(test, mark, stoppers, catalogue),
      stoppedBy: isAsked ? stoppers : [],
      trace: `verdicts.${verdict.proposal ?? 'package'}.${test}`,
    };
  };
  const { accepted, ratified, kept, paidFor } = verdict;
  return {
    accepted: cell('accepted', accepted.probability, refusingSignatories(verdict, situation)),
    ratified: cell('ratified', ratified?.probability ?? null, refusingMembers(verdict)),
    kept: cell('kept', kept?.probability ?? null, temptedSignatories(verdict, situation)),
    paidFor: cell('paidFor', paidFor?.probability ?? null, lackingPayers(verdict, situation)),
  };
}

function markIn(
  { joint, notTested }: Verdict,
  situation: Situation,
  test: TestName,
  probability: number | null,
): Mark {
  if (notTested.some((one) => one.test === test)) return 'notTested';
  // A file that has no bodies or no ledger says nothing of them; where it has some, the package may not need them.
  const isUnknown =
    (test === 'ratified' && situation.institutions.length === 0) ||
    (test === 'paidFor' && situation.ledger === undefined);
  if (isUnknown) return 'notTested';
  if (joint.notApplicable.includes(test) || probability === null) return 'notApplicable';
  return markOf(probability);
}

/** Every vote passes, and yet it is not ratified: the legal base may not stand. */
function isCourts({ ratified }: Verdict, test: TestName, mark: Mark): boolean {
  if (test !== 'ratified' || (mark !== 'open' && mark !== 'no')) return false;
  const decisions = ratified?.decisions ?? [];
  return (
    decisions.every(({ probability }) => markOf(probability) === 'yes') &&
    decisions.some(({ upheld }) => upheld < 1)
  );
}

function becauseOf(
  test: TestName,
  mark: Mark,
  stoppers: readonly Stopper[],
  { overview: { because } }: Catalogue,
): string {
  const say = because[test];
  if (mark === 'notTested') {
    if (test === 'ratified') return because.ratified.noBodies;
    return test === 'paidFor' ? because.paidFor.notApplicable : because.notTested;
  }
  if (mark === 'notApplicable') return say.notApplicable;
  if (mark === 'yes') return say.yes;
  const [first] = stoppers;
  if (first === undefined) return say.some;
  const names = stoppers.map(({ name }) => name);
  const all = say.refuse(names.join(', '), names.length === 1);
  if (names.length <= 2 && wordsIn(all) <= mostWords) return all;
  if (test === 'ratified' && names.length > 2) return say.refuse(because.members(names.length), false);
  const some = names.length === 1 ? first.name : because.andMore(first.name, names.length - 1);
  return say.refuse(some, names.length === 1);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function refusingSignatories({ accepted }: Verdict, situation: Situation): readonly Stopper[] {
  const nameOf = namesOf(situation);
  return frequent(accepted.blockers).map(({ actor }) => ({
    kind: 'signatory',
    id: actor,
    name: nameOf(actor),
  }));
}

/** Those who refuse, of the decisions that do not pass of themselves. */
function refusingMembers({ ratified }: Verdict): readonly Stopper[] {
  const failing = (ratified?.decisions ?? []).filter(({ probability }) => markOf(probability) !== 'yes');
  const shares = new Map<string, number>();
  for (const { name, share } of failing.flatMap(({ refusing }) => refusing))
    shares.set(name, Math.max(shares.get(name) ?? 0, share));
  const all = [...shares].map(([name, probability]) => ({ name, probability }));
  return frequent(all).map(({ name }) => ({ kind: 'member', id: name, name }));
}

/** Who breaks it, the most often first; all of them have signed it. */
function temptedSignatories({ kept, accepted }: Verdict, situation: Situation): readonly Stopper[] {
  const nameOf = namesOf(situation);
  const breaking = (kept?.actors ?? [])
    .filter(({ actor }) => accepted.signatories.includes(actor))
    .map(({ actor, probability }) => ({ actor, probability: 1 - probability }));
  return frequent(breaking).map(({ actor }) => ({ kind: 'signatory', id: actor, name: nameOf(actor) }));
}

/** Whose money is lacking of the package itself; then whose need it says it covers, and does not. */
function lackingPayers({ paidFor, proposal }: Verdict, situation: Situation): readonly Stopper[] {
  if (paidFor === null) return [];
  const own = markOf(paidFor.honoured) === 'yes' ? [] : paidFor.onlyWithDeal.map(({ account }) => account);
  const first = markOf(paidFor.honoured) === 'yes' ? [] : paidFor.failsFirst.map(({ account }) => account);
  const covered = situation.proposals.find(({ id }) => id === proposal)?.covers?.account;
  const open = paidFor.financed !== null && markOf(paidFor.financed) !== 'yes' && covered !== undefined;
  const nameOf = namesOf(situation);
  const ids = new Set([...(own.length > 0 ? own : first), ...(open ? [covered] : [])]);
  return [...ids].map((id) => ({ kind: 'payer', id, name: nameOf(`account:${id}`) }));
}

function frequent<T extends { readonly probability: number }>(all: readonly T[]): readonly T[] {
  const sorted = all.toSorted((a, b) => b.probability - a.probability);
  const found = sorted.filter(({ probability }) => probability >= seldom);
  return found.length > 0 ? found : sorted.slice(0, 1);
}

/**
 * Names inside a sentence: `Belgium`, `the United States`.
 *
 * @example
 * stopperNames([{ kind: 'signatory', id: 'us', name: 'United States' }]) // => ['the United States']
 */
export function stopperNames(stoppers: readonly Stopper[]): readonly string[] {
  return stoppers.map(({ name }) => inText(name));
}

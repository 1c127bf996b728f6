import type { Outcomes, TestOutcome } from '../outcomes/types.ts';
import type { RecordEntry, RecordedProposal, RecordedRange } from '../result.ts';
import { testNames } from '../tests.ts';

/** An entry with the number of its line. */
export interface NumberedEntry {
  readonly line: number;
  readonly entry: RecordEntry;
}

type TestName = TestOutcome['test'];

/** Why nothing is counted for a question. */
export type OpenReason = 'open' | 'overdue' | 'known-before' | 'other-situation';

/** A probability on record and what came of it. */
export interface ResolvedTest {
  readonly line: number;
  readonly entry: RecordEntry;
  readonly proposal: RecordedProposal;
  readonly test: TestName;
  readonly probability: number;
  readonly outcome: 0 | 1;
  readonly on: string;
  /** Whether it was put on record after it was decided, from numbers of a day before. */
  readonly isRetrospective: boolean;
}

/** A forecast on record and where the issue ended. */
export interface ResolvedIssue {
  readonly line: number;
  readonly forecast: RecordedRange;
  readonly position: number;
  readonly on: string;
  readonly isRetrospective: boolean;
}

/** A question on record that nothing is counted for, and why. */
export interface OpenQuestion {
  readonly line: number;
  readonly kind: 'test' | 'issue';
  /** Id of the proposal or issue. */
  readonly of: string;
  readonly test: TestName | null;
  readonly because: OpenReason;
}

export interface Resolution {
  readonly tests: readonly ResolvedTest[];
  readonly issues: readonly ResolvedIssue[];
  readonly open: readonly OpenQuestion[];
}

/**
 * Holds a record against what happened. What was decided on the day of the numbers or before it was no forecast; what was passed after
 * the horizon was not passed by then, and what was broken after it was kept till then; what is undecided stays open and counts for
 * nothing, overdue where the outcomes speak of later days.
 *
 * @example
 * resolveRecord([], { situation: 'a', tests: [], issues: [] }).open // => []
 */
export function resolveRecord(entries: readonly NumberedEntry[], outcomes: Outcomes): Resolution {
  const seen = [...outcomes.tests, ...outcomes.issues].reduce((last, { on }) => (on > last ? on : last), '');
  const found: Found[] = entries.flatMap(({ line, entry }) => [
    ...entry.proposals.flatMap((proposal) =>
      testNames.map((test) => resolveTest(line, entry, proposal, test, outcomes, seen)),
    ),
    ...entry.forecasts.map((forecast) => resolveIssue(line, entry, forecast, outcomes, seen)),
  ]);
  return {
    tests: found.flatMap((one) => (one.kind === 'test' ? [one.resolved] : [])),
    issues: found.flatMap((one) => (one.kind === 'issue' ? [one.resolved] : [])),
    open: found.flatMap((one) => (one.kind === 'open' ? [one.question] : [])),
  };
}

type Found =
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'test'; readonly resolved: ResolvedTest }
  | { readonly kind: 'issue'; readonly resolved: ResolvedIssue }
  | { readonly kind: 'open'; readonly question: OpenQuestion };

function resolveTest(
  line: number,
  entry: RecordEntry,
  proposal: RecordedProposal,
  test: TestName,
  outcomes: Outcomes,
  seen: string,
): Found {
  const probability = saidOf(proposal, test);
  if (probability === null) return { kind: 'nothing-said' };
  const found = outcomes.tests.find((one) => one.proposal === proposal.proposal && one.test === test);
  const because = whyOpen(entry, found, outcomes.situation, seen);
  if (because !== undefined || found === undefined)
    return openOf({ line, kind: 'test', of: proposal.proposal, test, because: because ?? 'open' });
  const outcome = isPassedBy(entry.by, found) ? 1 : 0;
  const isRetrospective = entry.day >= found.on;
  return {
    kind: 'test',
    resolved: { line, entry, proposal, test, probability, outcome, on: found.on, isRetrospective },
  };
}

/** To agree and to pass it is to have done so by the horizon; a word that was broken, or money that ran out, only after it was good until then. */
function isPassedBy(horizon: string, { test, passed, on }: TestOutcome): boolean {
  const lasts = test === 'kept' || test === 'paidFor';
  return lasts ? passed || on > horizon : passed && on <= horizon;
}

/** What becomes of a deal is known only of one that was made: kept is held to the draws in which all would sign. */
function saidOf(proposal: RecordedProposal, test: TestName): number | null {
  return test === 'kept' ? (proposal.keptGivenAccepted ?? proposal.kept) : proposal[test];
}

function resolveIssue(
  line: number,
  entry: RecordEntry,
  forecast: RecordedRange,
  outcomes: Outcomes,
  seen: string,
): Found {
  const found = outcomes.issues.find(({ issue }) => issue === forecast.issue);
  const because =
    whyOpen(entry, found, outcomes.situation, seen) ??
    // Where an issue ends is asked by the horizon: what was decided later is another question.
    (found !== undefined && found.on > entry.by ? 'overdue' : undefined);
  if (because !== undefined || found === undefined)
    return openOf({ line, kind: 'issue', of: forecast.issue, test: null, because: because ?? 'open' });
  const { position, on } = found;
  return {
    kind: 'issue',
    resolved: { line, forecast, position, on, isRetrospective: entry.day >= on },
  };
}

function openOf(question: OpenQuestion): Found {
  return { kind: 'open', question };
}

function whyOpen(
  entry: RecordEntry,
  found: { readonly on: string } | undefined,
  situation: string,
  seen: string,
): OpenReason | undefined {
  if (entry.situation !== situation) return 'other-situation';
  if (found === undefined) return seen > entry.by ? 'overdue' : 'open';
  return found.on <= entry.asOf ? 'known-before' : undefined;
}

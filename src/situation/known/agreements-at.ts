import type { ObservedFile } from '../observed/schema.ts';
import type { SituationFile } from '../schema.ts';
import { packageAt } from './choices.ts';
import { isPartKnown } from './knowledge.ts';
import { type Looking, withoutLater } from './parts-at.ts';

type ProposalFile = NonNullable<SituationFile['proposals']>[string];
type Institutions = NonNullable<SituationFile['institutions']>;

const conductNumbers = [
  'distance_exponent',
  'outside_option',
  'impatience',
  'reply_lag',
  'breach_cost',
  'acceptance_margin',
] as const;

export function actorsAt(file: SituationFile, looking: Looking): SituationFile['actors'] {
  const { choices, sieve } = looking;
  return sieve.map(['actors'], file.actors, null, (actor, id) => {
    const { unilateral_cost: costs, ...rest } = withoutLater(actor, conductNumbers, ['actors', id], looking);
    if (costs === undefined) return rest;
    const path = ['actors', id, 'unilateral_cost'];
    const kept = sieve.map(path, costs, null, (cost, issue) => {
      if (!choices.hasIssue(issue)) return undefined;
      if (!('options' in cost))
        return withoutLater({ ...actor, cost }, ['cost'], [...path, issue], looking).cost;
      const at = [...path, issue, 'options'];
      const options = sieve.map(at, cost.options, null, (one, option) =>
        choices.stateOf(issue, option) === 'open'
          ? withoutLater({ ...actor, cost: one }, ['cost'], [...at, option], looking).cost
          : undefined,
      );
      return Object.keys(options).length === 0 ? undefined : { options };
    });
    return { ...rest, unilateral_cost: kept };
  });
}

export function proposalsAt(
  file: SituationFile,
  accounts: ReadonlySet<string>,
  looking: Looking,
): NonNullable<SituationFile['proposals']> {
  const { choices, sieve, knowledge } = looking;
  return sieve.map(['proposals'], file.proposals ?? {}, 'proposals', (proposal, id) => {
    const chosen = packageAt(proposal.package, choices);
    if (!isPartKnown(proposal, knowledge) || chosen === undefined) return undefined;
    const { holds, covers, devices, offers, reference_classes: written, ...rest } = proposal;
    const held = holds?.filter(choices.hasIssue) ?? [];
    const offered = offersAt(id, offers ?? [], looking);
    if (offers !== undefined && offered.length === 0 && Object.keys(chosen).length === 0) return undefined;
    const kept = devicesAt(id, devices ?? [], looking);
    const classes = sieve.list(['proposals', id, 'reference_classes'], written ?? [], 'numbers', (one) =>
      isPartKnown(one, knowledge) ? one : undefined,
    );
    return {
      ...rest,
      package: chosen,
      ...(held.length > 0 && { holds: held }),
      ...(covers !== undefined && accounts.has(covers.account) && { covers }),
      ...(offered.length > 0 && { offers: offered }),
      ...(kept.length > 0 && { devices: kept }),
      ...(classes.length > 0 && { reference_classes: classes }),
    };
  });
}

function offersAt(id: string, offers: NonNullable<ProposalFile['offers']>, looking: Looking) {
  const { choices, sieve, knowledge } = looking;
  return sieve.list(['proposals', id, 'offers'], offers, 'offers', (offer) => {
    const [asked, given] = [packageAt(offer.if, choices), packageAt(offer.then, choices)];
    const isOpen = [asked, given].every((part) => part !== undefined && Object.keys(part).length > 0);
    if (!isPartKnown(offer, knowledge) || !isOpen || asked === undefined || given === undefined)
      return undefined;
    const { otherwise: threatened, ...rest } = offer;
    const threat = packageAt(threatened ?? {}, choices) ?? {};
    return {
      ...rest,
      if: asked,
      then: given,
      ...(Object.keys(threat).length > 0 && { otherwise: threat }),
    };
  });
}

function devicesAt(id: string, devices: NonNullable<ProposalFile['devices']>, looking: Looking) {
  const { choices, sieve, knowledge } = looking;
  const path = ['proposals', id, 'devices'];
  return sieve.list(path, devices, 'devices', (device, i) =>
    isPartKnown(device, knowledge) && choices.hasIssue(device.on)
      ? withoutLater(device, ['amount', 'shortens_reply_to', 'adds_cost'], [...path, i], looking)
      : undefined,
  );
}

export function calendarAt(
  file: SituationFile,
  institutions: Institutions,
  { choices, sieve, knowledge }: Looking,
): NonNullable<SituationFile['calendar']> {
  return sieve.list(['calendar'], file.calendar ?? [], 'events', (event) => {
    const { then: written, renewal, ...rest } = event;
    const then = packageAt(written ?? {}, choices);
    if (!isPartKnown(event, knowledge) || then === undefined) return undefined;
    const otherwise = renewal && packageAt(renewal.otherwise, choices);
    const body = renewal && institutions[renewal.by];
    const isRenewable =
      renewal !== undefined &&
      body !== undefined &&
      Object.hasOwn(body.legal_bases, renewal.base) &&
      otherwise !== undefined &&
      Object.keys(otherwise).length > 0;
    return {
      ...rest,
      ...(written !== undefined && { then }),
      ...(isRenewable && { renewal: { ...renewal, otherwise } }),
    };
  });
}

/** The file's no deal without options that were not yet known: for their issues the status quo stands. */
export function noDealAt({ no_deal: stated }: SituationFile, { choices }: Looking): SituationFile['no_deal'] {
  if (typeof stated !== 'object' || !('package' in stated)) return stated;
  const open = Object.entries(stated.package).filter(
    ([issue, option]) => choices.stateOf(issue, option) === 'open',
  );
  return { package: Object.fromEntries(open) };
}

/** What is left of the file that facts may speak of. */
export interface Remaining {
  readonly proposals: Readonly<Record<string, unknown>>;
  readonly institutions: Institutions;
}

/** Facts that had happened and were known; a file that is left with none names none, and the present then lasted. */
export function observedAt(
  file: SituationFile,
  remaining: Remaining,
  looking: Looking,
): SituationFile['observed'] {
  const { sieve, knowledge } = looking;
  const { observed } = file;
  if (observed === undefined || observed.length === 0) return observed;
  const kept = sieve.list(['observed'], observed, 'facts', (fact) =>
    fact.on <= knowledge.day && isPartKnown(fact, knowledge) ? factAt(fact, remaining, looking) : undefined,
  );
  return kept.length === 0 ? undefined : kept;
}

function factAt(fact: ObservedFile, remaining: Remaining, { choices }: Looking): ObservedFile | undefined {
  const issues = fact.issues?.filter(choices.hasIssue);
  if (issues !== undefined && issues.length === 0) return undefined;
  const about =
    fact.signed ?? fact.refused ?? (fact.welcomed ?? fact.rejected ?? fact.kept ?? fact.broke)?.proposal;
  if (about !== undefined && !Object.hasOwn(remaining.proposals, about)) return undefined;
  const issue = (fact.kept ?? fact.broke)?.issue;
  if (issue !== undefined && !choices.hasIssue(issue)) return undefined;
  const { moved, lasted } = fact;
  const isOpen = (option: string) => moved !== undefined && choices.stateOf(moved.issue, option) === 'open';
  if (moved !== undefined && !(isOpen(moved.from) && isOpen(moved.to))) return undefined;
  const stayed = typeof lasted === 'object' ? packageAt(lasted, choices) : lasted;
  if (lasted !== undefined && stayed === undefined) return undefined;
  const votes = votesAt(fact, remaining, choices);
  if (votes === undefined) return undefined;
  return {
    ...fact,
    ...(issues !== undefined && { issues }),
    ...(stayed !== undefined && { lasted: stayed }),
    ...votes,
  };
}

function votesAt(
  { passed, failed }: ObservedFile,
  { institutions }: Remaining,
  choices: Looking['choices'],
): Pick<ObservedFile, 'passed' | 'failed'> | undefined {
  const vote = passed ?? failed;
  if (vote === undefined) return {};
  const body = institutions[vote.institution];
  const options = packageAt(vote.options, choices);
  const otherwise = packageAt(vote.otherwise ?? {}, choices);
  const isBase =
    vote.base === undefined || (body !== undefined && Object.hasOwn(body.legal_bases, vote.base));
  const isAsked = options !== undefined && Object.keys(options).length > 0;
  if (body === undefined || !isBase || !isAsked || otherwise === undefined) return undefined;
  const known = { ...vote, options, ...(vote.otherwise !== undefined && { otherwise }) };
  return passed === undefined ? { failed: known } : { passed: known };
}

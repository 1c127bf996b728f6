import type { Enclosing, EstimateShape } from '../estimate-types.ts';
import type { SituationFile } from '../schema.ts';
import { type Choices, conditionsAt } from './choices.ts';
import { isPartKnown, type Knowledge } from './knowledge.ts';
import type { Sieve } from './left-out.ts';
import { numberAt } from './number-at.ts';

/** What looking at one file on one day needs. */
export interface Looking {
  readonly knowledge: Knowledge;
  readonly choices: Choices;
  readonly sieve: Sieve;
}

/** Keys without the optional numbers that were not yet known: what may be left out was. */
export function withoutLater<T extends object, K extends keyof T & string>(
  part: T,
  keys: readonly K[],
  path: readonly (string | number)[],
  { knowledge, sieve }: Pick<Looking, 'knowledge' | 'sieve'>,
  enclosing: Enclosing = part,
): T {
  const later = keys.filter((key) => {
    const shape = part[key] as EstimateShape | undefined;
    return shape !== undefined && numberAt(shape, enclosing, knowledge) === undefined;
  });
  if (later.length === 0) return part;
  for (const key of later) sieve.leave('numbers', [...path, key]);
  return Object.fromEntries(
    Object.entries(part).filter(([key]) => !(later as readonly string[]).includes(key)),
  ) as T;
}

export function issuesAt(
  file: SituationFile,
  { choices, sieve, knowledge }: Looking,
): SituationFile['issues'] {
  return sieve.map(['issues'], file.issues, 'issues', (issue, id) => {
    const isOpen = (option: string) => choices.stateOf(id, option) === 'open';
    const options = Object.entries(issue.options);
    if (!choices.hasIssue(id)) {
      for (const [option, { known, claims }] of options)
        if (!isPartKnown({ known, claims }, knowledge))
          sieve.leave('options', ['issues', id, 'options', option]);
      return undefined;
    }
    const moves = issue.moves && {
      never: sieve.list(['issues', id, 'moves', 'never'], issue.moves.never, null, (move) =>
        move.split('->').every((option) => isOpen(option.trim())) ? move : undefined,
      ),
    };
    return {
      ...issue,
      options: sieve.map(['issues', id, 'options'], issue.options, 'options', (option, name) =>
        isOpen(name) ? option : undefined,
      ),
      ...(moves !== undefined && { moves }),
    };
  });
}

export function stancesAt(
  file: SituationFile,
  { choices, sieve, knowledge }: Looking,
): SituationFile['stances'] {
  return sieve.map(['stances'], file.stances, null, (byIssue, actor) =>
    sieve.map(['stances', actor], byIssue, null, (stance, issue) =>
      choices.hasIssue(issue) && isPartKnown({ known: stance.known }, knowledge) ? stance : undefined,
    ),
  );
}

export function valuesAt(
  file: SituationFile,
  { choices, sieve }: Looking,
): NonNullable<SituationFile['values']> {
  return sieve.map(['values'], file.values ?? {}, null, (byIssue, actor) =>
    sieve.map(['values', actor], byIssue, null, (table, issue) =>
      choices.hasIssue(issue)
        ? sieve.map(['values', actor, issue], table, null, (value, option) =>
            choices.stateOf(issue, option) === 'open' ? value : undefined,
          )
        : undefined,
    ),
  );
}

export function linkagesAt(file: SituationFile, looking: Looking): NonNullable<SituationFile['linkages']> {
  const { choices, sieve, knowledge } = looking;
  return sieve.list(['linkages'], file.linkages ?? [], 'rules', (linkage) => {
    const when = conditionsAt(linkage.when, choices);
    const isKnown =
      isPartKnown(linkage, knowledge) && numberAt(linkage.worth, linkage, knowledge) !== undefined;
    return isKnown && isSome(when) ? { ...linkage, when } : undefined;
  });
}

/** A world keeps those of its linkages that are known; a name that no linkage has stays, to be reported. */
export function worldsAt(
  file: SituationFile,
  known: NonNullable<SituationFile['linkages']>,
  { sieve }: Looking,
): NonNullable<SituationFile['worlds']> {
  const later = new Set((file.linkages ?? []).map(({ id }) => id));
  for (const { id } of known) later.delete(id);
  return sieve.map(['worlds'], file.worlds ?? {}, null, (world, id) => ({
    ...world,
    linkages: sieve.list(['worlds', id, 'linkages'], world.linkages, null, (linkage) =>
      later.has(linkage) ? undefined : linkage,
    ),
  }));
}

export function forbiddenAt(file: SituationFile, looking: Looking): NonNullable<SituationFile['forbidden']> {
  const { choices, sieve, knowledge } = looking;
  return sieve.list(['forbidden'], file.forbidden ?? [], 'rules', (rule) => {
    const when = conditionsAt(rule.when, choices);
    return isPartKnown(rule, knowledge) && isSome(when) ? { ...rule, when } : undefined;
  });
}

/** Conditions that all hold anyway distinguish nothing any more. */
function isSome<T extends object>(when: T | undefined): when is T {
  return when !== undefined && Object.keys(when).length > 0;
}

export function limitsAt(file: SituationFile, looking: Looking): NonNullable<SituationFile['limits']> {
  const { choices, sieve, knowledge } = looking;
  return sieve.list(['limits'], file.limits ?? [], 'rules', (limit) => {
    const isKnown = (shape: EstimateShape) => numberAt(shape, limit, knowledge) !== undefined;
    const uses = Object.entries(limit.uses).flatMap(([issue, byOption]) => {
      const open = Object.entries(byOption).filter(([option]) => choices.stateOf(issue, option) === 'open');
      return open.length === 0 ? [] : [[issue, Object.fromEntries(open)] as const];
    });
    if (!isPartKnown(limit, knowledge) || !isKnown(limit.at_most) || uses.length === 0) return undefined;
    const amounts = uses.flatMap(([, byOption]) => Object.values(byOption));
    return amounts.every(isKnown) ? { ...limit, uses: Object.fromEntries(uses) } : undefined;
  });
}

export function sidePaymentsAt(
  { side_payments: written }: SituationFile,
  looking: Looking,
): SituationFile['side_payments'] {
  if (written === undefined) return undefined;
  const at = ['side_payments', 'parties'];
  const { knowledge, sieve } = looking;
  const parties = sieve.map(at, written.parties, 'rules', (party, actor) =>
    isPartKnown(party, knowledge) && numberAt(party.worth, party, knowledge) !== undefined
      ? withoutLater(party, ['at_most'], [...at, actor], looking)
      : undefined,
  );
  return Object.keys(parties).length === 0 ? undefined : { ...written, parties };
}

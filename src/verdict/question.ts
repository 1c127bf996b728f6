import type { Package, Proposal } from '../situation/index.ts';
import type { Study } from '../study/index.ts';
import type { MembersActs } from './ratified/ballot.ts';

/** What a verdict is asked about: a proposal of the file, or a package of one's own. */
export interface Question
  extends Pick<
    Proposal,
    | 'holds'
    | 'charges'
    | 'beneficiaries'
    | 'devices'
    | 'offers'
    | 'covers'
    | 'effective'
    | 'referenceClasses'
    | 'insideWeight'
  > {
  readonly proposal: string | null;
  readonly title: string;
  readonly package: Package;
  readonly required: readonly string[];
  /** What members of bodies do whatever they gain, by name; as they gain where left out. Asked of marks alone. */
  readonly acts?: MembersActs;
}

/** A package of one's own promises nothing beyond its options. */
export const plainPromise = {
  holds: [],
  charges: null,
  beneficiaries: [],
  devices: [],
  offers: [],
  covers: null,
  effective: null,
  referenceClasses: [],
  insideWeight: null,
} as const satisfies Partial<Question>;

/**
 * Is it what all have without agreement? Then there is nothing to accept.
 *
 * @example
 * isNothing(study, { package: study.situation.noDeal, holds: [] }) // => true
 */
export function isNothing(
  { situation: { issues, noDeal } }: Pick<Study, 'situation'>,
  question: Pick<Question, 'package' | 'holds'>,
): boolean {
  return question.holds.length === 0 && issues.every(({ id }) => question.package[id] === noDeal[id]);
}

/**
 * The proposals of which something is asked, in the order of the file: in every table they have this number, whatever they answer, and
 * commands take it for the id.
 *
 * @example
 * numberedProposals(study.situation).map(({ id }) => id) // => ['swap']
 */
export function numberedProposals(situation: Study['situation']): Study['situation']['proposals'] {
  return situation.proposals.filter((one) => !isNothing({ situation }, one));
}

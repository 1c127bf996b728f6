import { type Evidence, isKnownAt } from '../../evidence/index.ts';

/** What was known on a day, so that nothing learnt later is seen. */
export interface Knowledge {
  readonly day: string;
  /** Had the claim been made by that day? One that the evidence does not hold has not. */
  readonly isClaimKnown: (id: string) => boolean;
  /** Has a person accepted it? A draft never supports a number. */
  readonly isAccepted: (id: string) => boolean;
  /** The whole body of evidence, later claims included: for errors of the file alone. */
  readonly evidence: Evidence;
}

/** A part of a file that may say when it came up; else its claims do. */
export interface DatedPart {
  readonly known?: string | undefined;
  readonly claims?: readonly string[] | undefined;
}

/** Knowledge of a day; `without` are claims taken to be unsaid, to see what they change. */
export function knowledgeAt(
  evidence: Evidence,
  day: string,
  without: ReadonlySet<string> = new Set(),
): Knowledge {
  return {
    day,
    evidence,
    isAccepted: (id) => evidence.claims.get(id)?.status === 'accepted',
    isClaimKnown(id) {
      const claim = evidence.claims.get(id);
      return claim !== undefined && !without.has(id) && isKnownAt(claim, evidence, day);
    },
  };
}

/** Was the part known? Its own `known` tells, else the earliest of its claims; what rests on no claim always was. */
export function isPartKnown({ known, claims = [] }: DatedPart, knowledge: Knowledge): boolean {
  if (known !== undefined) return known <= knowledge.day;
  return claims.length === 0 || claims.some(knowledge.isClaimKnown);
}

import type { Package, Proposal } from '../situation/index.ts';

/** What a verdict is asked about: a proposal of the file, or a package of one's own. */
export interface Question
  extends Pick<
    Proposal,
    | 'holds'
    | 'charges'
    | 'beneficiaries'
    | 'devices'
    | 'covers'
    | 'effective'
    | 'referenceClasses'
    | 'insideWeight'
  > {
  readonly proposal: string | null;
  readonly title: string;
  readonly package: Package;
  readonly required: readonly string[];
}

/** A package of one's own promises nothing beyond its options. */
export const plainPromise = {
  holds: [],
  charges: null,
  beneficiaries: [],
  devices: [],
  covers: null,
  effective: null,
  referenceClasses: [],
  insideWeight: null,
} as const satisfies Partial<Question>;

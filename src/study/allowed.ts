import { snap } from '../numeric/index.ts';
import { type CompiledRule, matches, type Proposal, packageIndices } from '../situation/index.ts';
import type { Study } from './study.ts';

/** A rule of the file that a package breaks. */
export type BrokenRule =
  | { readonly kind: 'forbidden'; readonly id: string; readonly place: number; readonly because: string }
  | {
      readonly kind: 'limit';
      readonly id: string;
      readonly place: number;
      readonly label: string;
      readonly used: number;
      readonly atMost: number;
    };

/** What the rules of a file hang on: no draw. */
type Ruled = Pick<Study, 'situation' | 'compiled' | 'medians'>;

/**
 * May this package (option indices) hold at all, whoever agrees? Limits are read at the medians.
 *
 * @example
 * isAllowed(study, Int32Array.of(1, 1)) // => true
 */
export function isAllowed(study: Ruled, chosen: Int32Array): boolean {
  return brokenRule(study, chosen) === null;
}

/**
 * The first rule that a package breaks, limits at the medians; null where it breaks none.
 *
 * @example
 * brokenRule(study, Int32Array.of(1, 1)) // => null
 */
export function brokenRule({ situation, compiled, medians }: Ruled, chosen: Int32Array): BrokenRule | null {
  for (const rule of compiled.rules) {
    if (!breaks(rule, chosen, medians)) continue;
    const { kind, place } = rule;
    if (kind === 'forbidden') {
      const { id = '', because = '' } = situation.forbidden[place] ?? {};
      return { kind, id, place, because };
    }
    const { id = '', label = '' } = situation.limits[place] ?? {};
    const used = useOf(rule, chosen, medians);
    return { kind, id, place, label, used, atMost: medians[rule.atMost] as number };
  }
  return null;
}

/**
 * The proposals of the file that may hold: the others have no verdict anywhere.
 *
 * @example
 * allowedProposals(study).map(({ id }) => id) // => ['swap']
 */
export function allowedProposals(study: Study): readonly Proposal[] {
  return study.situation.proposals.filter((one) => ruleAgainst(study, one) === null);
}

/**
 * The proposals of the file that a rule rules out, each with the first that does.
 *
 * @example
 * forbiddenProposals(study) // => []
 */
export function forbiddenProposals(
  study: Study,
): readonly { readonly proposal: Proposal; readonly rule: BrokenRule }[] {
  return study.situation.proposals.flatMap((proposal) => {
    const rule = ruleAgainst(study, proposal);
    return rule === null ? [] : [{ proposal, rule }];
  });
}

function ruleAgainst(study: Study, { package: named }: Proposal): BrokenRule | null {
  return brokenRule(study, packageIndices(study.situation, named));
}

/**
 * Does a package break a rule in one draw of the inputs? Amounts are compared on the grid, so that rounding breaks none.
 *
 * @example
 * const both = { kind: 'forbidden', place: 0, issues: [1], when: [{ issue: 1, matches: Uint8Array.of(0, 1) }] };
 * breaks(both, Int32Array.of(1, 1), study.medians) // => true
 * breaks(both, Int32Array.of(1, 0), study.medians) // => false
 */
export function breaks(rule: CompiledRule, chosen: Int32Array, draw: ArrayLike<number>): boolean {
  if (rule.kind === 'forbidden') return matches(rule.when, chosen);
  return snap(useOf(rule, chosen, draw)) > snap(draw[rule.atMost] as number);
}

function useOf(
  { uses }: CompiledRule & { readonly kind: 'limit' },
  chosen: Int32Array,
  draw: ArrayLike<number>,
): number {
  let used = 0;
  for (const { issue, option, input } of uses) if (chosen[issue] === option) used += draw[input] as number;
  return used;
}

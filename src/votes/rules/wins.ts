import { sumOf } from './integer.ts';
import type { VotingBody } from './rule.ts';
import { holds, type Threshold, thresholdForm } from './threshold-form.ts';

/** One flag for each member, by index: 1 where it belongs, 0 where not. */
export type Flags = ArrayLike<number>;

/**
 * Does the proposal pass when these say yes, these abstain and all others say no? Who is in both says yes.
 * By default an abstention counts as no yes; each kind of rule says where it counts as nothing.
 *
 * @example wins({ members: ['a', 'b', 'c'], rule: { kind: 'members', least: 2 } }, [1, 1, 0]) // true
 */
export function wins(body: VotingBody, yes: Flags, abstaining?: Flags): boolean {
  return decision(body)(yes, abstaining);
}

/**
 * `wins` prepared once, for many votes of one body.
 *
 * @example
 * decision({ members: ['a', 'b', 'c'], rule: { kind: 'members', least: 2 } })([1, 0, 0]) // => false
 */
export function decision(body: VotingBody): (yes: Flags, abstaining?: Flags) => boolean {
  const { size, thresholds, formula } = thresholdForm(body);
  const tests = thresholds.map(test);
  return (yes, abstaining) => {
    if (yes.length !== size || (abstaining !== undefined && abstaining.length !== size))
      throw new RangeError(`a vote needs ${size} flags, one for each member`);
    return holds(formula, (at) => tests[at]?.(yes, abstaining) === true);
  };
}

type Test = (yes: Flags, abstaining: Flags | undefined) => boolean;

function test({ yes: forYes, abstaining: forAbstaining, quota }: Threshold): Test {
  // Doubles add whole numbers exactly below 2^53.
  if (sumOf(forYes) > Number.MAX_SAFE_INTEGER || quota > Number.MAX_SAFE_INTEGER)
    return (yes, abstaining) => {
      let sum = 0n;
      for (let i = 0; i < yes.length; i++) {
        if (yes[i] === 1) sum += forYes[i];
        else if (abstaining?.[i] === 1) sum += forAbstaining[i];
      }
      return sum >= quota;
    };
  const [whenYes, whenAbstaining] = [
    Float64Array.from(forYes, Number),
    Float64Array.from(forAbstaining, Number),
  ];
  const least = Number(quota);
  return (yes, abstaining) => {
    let sum = 0;
    for (let i = 0; i < yes.length; i++) {
      if (yes[i] === 1) sum += whenYes[i];
      else if (abstaining?.[i] === 1) sum += whenAbstaining[i];
    }
    return sum >= least;
  };
}

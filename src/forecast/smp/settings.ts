import type { SmpOptions, SmpSettings } from './types.ts';

/** The values that each option can take, in the program's order. */
export const smpOptionValues = {
  vpm: ['Linear', 'Square', 'Quartic', 'Octic', 'Binary'],
  pcem: ['Conditional', 'MarkovIncentive', 'MarkovUniform'],
  stm: ['Deterministic', 'Stochastic'],
  votingRule: ['Binary', 'PropBin', 'Prop', 'PropCbc', 'Cubic', 'ASymProsp'],
  bigRAdjust: ['None', 'OneThird', 'Half', 'TwoThirds', 'Full'],
  bigRRange: ['Min', 'Mid', 'Max'],
  thirdPartyCommit: ['NoCommit', 'SemiCommit', 'FullCommit'],
  interVecBrgn: ['S1P1', 'S2P2', 'S2PMax'],
  brgnModel: ['InitOnlyInterp', 'InitRcvrInterp', 'PWCompInterp'],
} as const satisfies { readonly [Key in keyof SmpOptions]?: readonly SmpOptions[Key][] };

/** The program's own choices where a scenario names none. */
export const smpDefaults: SmpOptions = {
  vpm: 'Linear',
  pcem: 'Conditional',
  stm: 'Deterministic',
  votingRule: 'Prop',
  bigRAdjust: 'OneThird',
  bigRRange: 'Mid',
  thirdPartyCommit: 'SemiCommit',
  interVecBrgn: 'S2P2',
  brgnModel: 'InitOnlyInterp',
  compat: true,
  maxTurns: 100,
  minTurns: 2,
  seed: 0,
};

/** The settings with the defaults filled in; throws where a value is none of the option's. */
export function smpOptions(settings: SmpSettings): SmpOptions {
  const options = { ...smpDefaults, ...settings };
  for (const [name, values] of Object.entries(smpOptionValues)) {
    const value = options[name as keyof typeof smpOptionValues];
    if (!(values as readonly string[]).includes(value))
      throw new RangeError(`${name} is ${value}; it is one of ${values.join(', ')}`);
  }
  const { minTurns, maxTurns, seed } = options;
  for (const count of [minTurns, maxTurns])
    if (!(Number.isInteger(count) && count >= 0))
      throw new RangeError(`turns are ${count}; they are counted from 0`);
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new RangeError(`seed is ${seed}; it is a whole number from 0`);
  return options;
}

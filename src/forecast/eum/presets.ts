import type { EumPreset, EumSettings, EumSwitches } from './types.ts';

const printed: EumSwitches = {
  probabilityDenominator: 'pair',
  probabilityNumerator: 'positive-votes',
  probabilityDistance: 'linear',
  answerExponent: 'other',
  answerSalience: 'responder',
  answerPlace: 'challenger',
  noChallenge: 'subtracted',
  drift: 'compared',
  driftTarget: 'median',
  offerChoice: 'least-move',
  samePositionOffers: false,
  compromiseMove: 'ratio',
  compels: true,
  zeroTolerance: 1e-12,
  zeroUtility: 'no-move',
  samePosition: 0,
  riskTolerance: 1e-12,
  undefinedRisk: 'stop',
  ties: 'listed-first',
};

/**
 * The presets: `printed` is the text of Scholz, Calbert & Smith (2011); `scholz-table2` the choices that lead to their
 * Table 2; `masad` and `literal` what two public programs do, a slip in the term of not challenging included.
 *
 * The paper is silent on offers alike in all that counts. The figures known for each preset go with the actor listed first;
 * `ties: 'stronger-then-lower'` makes the result free of the order of the list.
 */
export const eumPresets: Readonly<Record<EumPreset, EumSwitches>> = {
  printed,
  'scholz-table2': {
    ...printed,
    probabilityDenominator: 'all-pairs',
    probabilityDistance: 'voter-exponent',
    answerExponent: 'own',
    noChallenge: 'absent',
    offerChoice: 'lowest-compromise',
    compels: false,
  },
  masad: {
    ...printed,
    probabilityNumerator: 'net-votes',
    noChallenge: 'added',
    drift: 1,
    driftTarget: 'mean-in-second-pass',
    offerChoice: 'highest-utility',
    samePositionOffers: true,
  },
  literal: {
    ...printed,
    answerSalience: 'challenger',
    answerPlace: 'responder',
    samePositionOffers: true,
    compromiseMove: 'weighted-mean',
    zeroTolerance: 1e-4,
    zeroUtility: 'compromise',
    samePosition: 1e-4,
    riskTolerance: 1e-4,
  },
};

/** The switches of a preset with what the settings change in it. */
export function eumSwitches(settings: EumSettings): EumSwitches {
  const { preset, q: _q, range: _range, rounds: _rounds, maxRounds: _maxRounds, ...changes } = settings;
  return { ...eumPresets[preset], ...changes };
}

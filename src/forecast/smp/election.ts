import { fillCoalitions } from './coalitions.ts';
import type { SmpElectionSettings } from './settings.ts';
import { fillVictories } from './victories.ts';
import { type VoteCode, voteCodes } from './vote.ts';

/** Room for elections of up to so many options by the same voters. */
export interface Election {
  readonly model: SmpElectionSettings;
  readonly rule: VoteCode;
  readonly weights: Float64Array;
  /** Row o: what option o is worth to each voter. */
  readonly utilities: Float64Array;
  /** Row i, column j: strength of the coalition for i against j, rows as long as there are options. */
  readonly coalitions: Float64Array;
  /** Row i, column j: chance that i beats j. */
  readonly victories: Float64Array;
  /** Column j: chance that i is the one to challenge j. */
  readonly challenges: Float64Array;
  /** The result: one an option. */
  readonly probabilities: Float64Array;
  readonly next: Float64Array;
}

export function makeElection(weights: Float64Array, options: number, model: SmpElectionSettings): Election {
  return {
    model,
    rule: voteCodes[model.votingRule],
    weights,
    utilities: new Float64Array(options * weights.length),
    coalitions: new Float64Array(options * options),
    victories: new Float64Array(options * options),
    challenges: new Float64Array(model.pcem === 'MarkovIncentive' ? options * options : 0),
    probabilities: new Float64Array(options),
    next: new Float64Array(options),
  };
}

/**
 * The probabilistic Condorcet election (Wise, Lester & Efird 2015) among the first `options` rows of the utilities: how
 * likely each option is to prevail.
 */
export function elect(election: Election, options: number): void {
  const { model, rule, weights, utilities, coalitions, victories } = election;
  fillCoalitions(coalitions, weights, utilities, options, rule);
  fillVictories(victories, coalitions, options, model.vpm);
  switch (model.pcem) {
    case 'Conditional':
      electConditionally(election, options);
      break;
    case 'MarkovUniform':
      repeat(election, options, 1e-6, stepUniformly);
      break;
    case 'MarkovIncentive':
      fillChallenges(election, options);
      repeat(election, options, 1e-8, stepByIncentives);
  }
}

/** p_i in proportion to the chance of beating every alternative, that is given that one option does. */
function electConditionally({ victories, probabilities }: Election, options: number): void {
  let total = 0;
  for (let i = 0; i < options; i++) {
    let product = 1;
    for (let j = 0; j < options; j++) product *= victories[i * options + j];
    probabilities[i] = product;
    total += product;
  }
  // Products of very many very small chances vanish; the sums of their logarithms do not.
  if (!(total > 1e-280)) total = fillByLogarithms(victories, probabilities, options);
  for (let i = 0; i < options; i++) probabilities[i] = probabilities[i] / total;
}

function fillByLogarithms(victories: Float64Array, probabilities: Float64Array, options: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < options; i++) {
    let sum = 0;
    for (let j = 0; j < options; j++) sum += Math.log(victories[i * options + j]);
    probabilities[i] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  for (let i = 0; i < options; i++) {
    probabilities[i] = Math.exp(probabilities[i] - highest);
    total += probabilities[i];
  }
  return total;
}

// Far more than chains damped by a half need.
const mostSteps = 1_000_000;

/**
 * Goes half of the way to the next distribution until a step would change nothing by more than the tolerance. The steps are
 * the program's: where it stops differs from the fixed point by about the tolerance.
 */
function repeat(
  election: Election,
  options: number,
  tolerance: number,
  step: (election: Election, options: number) => void,
): void {
  const { probabilities, next } = election;
  probabilities.fill(1 / options, 0, options);
  for (let count = 0; count < mostSteps; count++) {
    step(election, options);
    let change = 0;
    for (let i = 0; i < options; i++) {
      const now = probabilities[i];
      const then = next[i];
      change = Math.max(change, Math.abs(then - now));
      probabilities[i] = (now + then) / 2;
    }
    if (change <= tolerance) return;
  }
}

/** Anything challenges anything alike: q_i = (1/m) Σ_j V_ij (p_i + p_j). */
function stepUniformly({ victories, probabilities, next }: Election, options: number): void {
  for (let i = 0; i < options; i++) {
    const own = probabilities[i];
    let sum = 0;
    for (let j = 0; j < options; j++) sum += victories[i * options + j] * (own + probabilities[j]);
    next[i] = sum / options;
  }
}

/** Chance G_ij that i challenges the favourite j, in proportion to C_ij V_ij, with a trace of challenging nobody. */
function fillChallenges({ coalitions, victories, challenges }: Election, options: number): void {
  for (let j = 0; j < options; j++) {
    let total = 0;
    for (let i = 0; i < options; i++) {
      const cell = i * options + j;
      challenges[cell] = coalitions[cell] * victories[cell] + (i === j ? 1e-10 : 0);
      total += challenges[cell];
    }
    for (let i = 0; i < options; i++) challenges[i * options + j] = challenges[i * options + j] / total;
  }
}

/** With T_ij = p_i G_ji, the favourite i being challenged by j: q_i = Σ_j V_ij (T_ij + T_ji). */
function stepByIncentives({ victories, challenges, probabilities, next }: Election, options: number): void {
  for (let i = 0; i < options; i++) {
    let sum = 0;
    for (let j = 0; j < options; j++) {
      const defends = probabilities[i] * challenges[j * options + i];
      const attacks = probabilities[j] * challenges[i * options + j];
      sum += victories[i * options + j] * (defends + attacks);
    }
    next[i] = sum;
  }
}

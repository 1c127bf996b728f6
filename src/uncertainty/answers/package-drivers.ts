import type { Weights } from '../../study/index.ts';
import type { DrawnTests, Question } from '../../verdict/index.ts';
import { slicedInputs } from './answer-drivers.ts';
import { type AnswersAsked, answersFrom } from './drawn-answers.ts';
import { type DriversTold, type HingesSettings, type PackageHinges, packageHinges } from './hinges.ts';
import { type AnswerTipping, type TippingSettings, tippingOf } from './tipping-of.ts';
import { type PackageTurns, packageTurns, type TurnsSettings } from './turns.ts';

/** What the answers on a package hinge on, where they tip, what would turn them and what to check first. */
export interface PackageDrivers {
  readonly hinges: Omit<PackageHinges, 'tasks'>;
  readonly tips: readonly AnswerTipping[];
  readonly turns: PackageTurns;
}

export type PackageDriversSettings = HingesSettings & TurnsSettings & Omit<TippingSettings, 'asDrawn'>;

/** A package in every draw. */
export interface PackageDrawn {
  readonly question: Question;
  readonly tests: DrawnTests;
  /** See `TurnsAsked`. */
  readonly benefits: readonly Uint8Array[];
}

/**
 * What the answers on packages hinge on, one package after the other: inputs are cut into slices once for all of them.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const settings = { seed: 1, most: 3, by: 'input', tipping: 0, points: 3, map: null };
 * typeof packageDrivers(asked, null, settings) // => 'function'
 */
export function packageDrivers(
  asked: AnswersAsked,
  weights: Weights,
  settings: PackageDriversSettings,
): (drawn: PackageDrawn) => Promise<PackageDrivers> {
  const sliced = slicedInputs(asked.study.draws.columns, weights);
  const own = { ...asked, sliced };
  return async ({ question, tests, benefits }) => {
    const drawn = answersFrom(tests, weights);
    const { tasks, ...hinges } = await packageHinges(own, question, drawn, settings, silent);
    const find = tippingOf(asked, question, { points: settings.points, asDrawn: tests });
    const tips = tasks.flatMap(find);
    const { single } = hinges;
    const numbers = benefits.map((marks) => Float64Array.from(marks));
    const turns = await packageTurns(own, { question, drawn, single, benefits: numbers }, settings, silent);
    return { hinges, tips, turns };
  };
}

const silent: DriversTold = async () => undefined;

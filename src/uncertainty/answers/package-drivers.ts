import type { Weights } from '../../study/index.ts';
import type { DrawnTests, Question } from '../../verdict/index.ts';
import { slicedInputs } from './answer-drivers.ts';
import { type AnswersAsked, answersFrom } from './drawn-answers.ts';
import { type DriversTold, type HingesSettings, type PackageHinges, packageHinges } from './hinges.ts';
import type { AnswerTipping, TippingOnInput, TippingSettings } from './tipping-of.ts';
import { type PackageTurns, packageTurns, type TurnsSettings } from './turns.ts';

/** What the answers on a package hinge on, where they tip, what would turn them and what to check first. */
export interface PackageDrivers {
  readonly hinges: PackageHinges;
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
 * What the answers on packages hinge on and what would turn them, one package after the other: inputs are cut into slices once for all
 * of them. Where they tip is found by input: see `tippingInputs`.
 *
 * @example
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const settings = { seed: 1, most: 3, by: 'input', tipping: 0, points: 3, map: null };
 * typeof packageDrivers(asked, null, settings) // => 'function'
 */
export function packageDrivers(
  asked: AnswersAsked,
  weights: Weights,
  settings: PackageDriversSettings,
): (drawn: PackageDrawn) => Promise<Omit<PackageDrivers, 'tips'>> {
  const own = { ...asked, sliced: slicedInputs(asked.study.draws.columns, weights) };
  return async ({ question, tests, benefits }) => {
    const drawn = answersFrom(tests, weights);
    const hinges = await packageHinges(own, question, drawn, settings, silent);
    const numbers = benefits.map((marks) => Float64Array.from(marks));
    const of = { question, drawn, single: hinges.single, benefits: numbers };
    return { hinges, turns: await packageTurns(own, of, settings, silent) };
  };
}

const silent: DriversTold = async () => undefined;

/**
 * The inputs on which packages may tip, each once with all packages that are asked about it, those of most work first.
 *
 * @example
 * tippingInputs([], []) // => []
 */
export function tippingInputs(
  drawn: readonly PackageDrawn[],
  hinges: readonly Pick<PackageHinges, 'tasks'>[],
): readonly TippingOnInput[] {
  const all = new Map<string, TippingOnInput['packages'][number][]>();
  for (const [p, { question, tests }] of drawn.entries())
    for (const { path, names } of hinges[p]?.tasks ?? [])
      all.set(path, [...(all.get(path) ?? []), { question, asDrawn: tests, names }]);
  return [...all]
    .map(([path, packages]) => ({ path, packages }))
    .sort((a, b) => b.packages.length - a.packages.length);
}

/**
 * By package, where its answers tip, in the order in which it asks about inputs.
 *
 * @example
 * tipsByPackage([], [], [], []) // => []
 */
export function tipsByPackage(
  drawn: readonly PackageDrawn[],
  hinges: readonly Pick<PackageHinges, 'tasks'>[],
  inputs: readonly TippingOnInput[],
  tips: readonly (readonly (readonly AnswerTipping[])[])[],
): readonly (readonly AnswerTipping[])[] {
  return drawn.map(({ question }, p) =>
    (hinges[p]?.tasks ?? []).flatMap(({ path }) => {
      const place = inputs.findIndex((one) => one.path === path);
      const own = inputs[place]?.packages.findIndex((one) => one.question.proposal === question.proposal);
      return own === undefined ? [] : (tips[place]?.[own] ?? []);
    }),
  );
}

export {
  type AnswerIndex,
  type DriversSettings,
  type SlicedInputs,
  slicedInputs,
} from './answer-drivers.ts';
export { type AnswerName, answerNames, ofEachAnswer } from './answer-names.ts';
export type { CheckKind, CheckUnit, CheckWorth } from './check-first.ts';
export type { CheckPassages } from './check-passages.ts';
export {
  type AnswersAsked,
  answersFrom,
  type DrawnAnswer,
  type DrawnAnswers,
  drawnAnswers,
  medianDistance,
} from './drawn-answers.ts';
export type { FlipMap, MapAxis } from './flip-map.ts';
export {
  answerShares,
  type DrawsAsked,
  type DriversTold,
  designOf,
  type HingesSettings,
  type IndicesDesign,
  type PackageHinges,
  packageHinges,
} from './hinges.ts';
export { type InputGrouping, inputGroupings } from './input-groups.ts';
export { type NearbyAnswer, neighbourhood, reaches } from './neighbourhood.ts';
export {
  type PackageDrawn,
  type PackageDrivers,
  type PackageDriversSettings,
  packageDrivers,
  tippingInputs,
  tipsByPackage,
} from './package-drivers.ts';
export type { MovedStance, StanceChange } from './stance-change.ts';
export {
  type AnswerTipping,
  type TippingOnInput,
  type TippingSettings,
  type TippingTask,
  tippingOf,
  tippingOfAll,
} from './tipping-of.ts';
export {
  type FailingScenario,
  type PackageTurns,
  packageTurns,
  type TurnsAsked,
  type TurnsSettings,
} from './turns.ts';

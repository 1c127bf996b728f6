export {
  type AnswerIndex,
  answerDrivers,
  type DriversSettings,
  type SlicedInputs,
  slicedInputs,
} from './answer-drivers.ts';
export { type AnswerName, answerNames, ofEachAnswer } from './answer-names.ts';
export {
  type CheckAsked,
  type CheckKind,
  type CheckUnit,
  type CheckWorth,
  checkFirst,
} from './check-first.ts';
export {
  type AnswersAsked,
  answersFrom,
  type DrawnAnswer,
  type DrawnAnswers,
  drawnAnswers,
  medianDistance,
} from './drawn-answers.ts';
export { failingBox, type Scenario, type ScenarioLimit } from './failing-box.ts';
export { type FlipMap, type FlipMapSettings, flipMap, type MapAxis } from './flip-map.ts';
export { type InputGroup, type InputGrouping, inputGroupings, inputGroups } from './input-groups.ts';
export { type NearbyAnswer, neighbourhood, reaches } from './neighbourhood.ts';
export { type PlainIndicesSettings, plainIndices } from './plain-indices.ts';
export {
  type MovedStance,
  type StanceChange,
  type StanceChangeSettings,
  stanceChange,
} from './stance-change.ts';
export {
  type AnswerTipping,
  type TippingSettings,
  type TippingTask,
  tippingOf,
  tippingTasks,
} from './tipping-of.ts';

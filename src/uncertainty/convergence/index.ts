export {
  type Convergence,
  type ConvergencePlan,
  type Look,
  levelOfLook,
  lookSizes,
  untilConverged,
} from './convergence.ts';

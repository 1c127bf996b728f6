export { explainedShare } from './explained-share.ts';
export {
  type PartialInformation,
  type PartialInformationOptions,
  partialInformation,
} from './partial-information.ts';
export { perfectInformation } from './perfect-information.ts';
export type { RegressionEstimate, RegressionOptions } from './regression.ts';

export { distanceToFlip, type Flip, type FlipQuestion } from './distance-to-flip.ts';
export {
  type QuickLooks,
  type TippingOptions,
  type TippingScan,
  type TippingValue,
  tippingValues,
} from './tipping-values.ts';

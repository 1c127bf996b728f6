export { type ExplainedByChance, isAboveChance, isRatioAboveChance } from './above-chance.ts';
export {
  type CorrelationRatioOptions,
  correlationRatio,
  ratioOf,
  type WeighedOutput,
  weighedOutput,
} from './correlation-ratio.ts';
export { type DummyOptions, type Pawn, type PawnOptions, pawn, pawnOfDummy } from './pawn.ts';
export { type Slices, slicesOf } from './slices.ts';

export { type CorrelationRatioOptions, correlationRatio, ratioBySlices } from './correlation-ratio.ts';
export { type DummyOptions, type Pawn, type PawnOptions, pawn, pawnOfDummy } from './pawn.ts';
export { type Slices, slicesOf } from './slices.ts';

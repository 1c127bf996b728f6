export { type CorrelationRatioOptions, correlationRatio } from './correlation-ratio.ts';
export { type Pawn, type PawnOptions, pawn } from './pawn.ts';
export { type Slices, slicesOf } from './slices.ts';

/** Baselines: the simple models that any other must beat, behind one interface. */
export * from './fixed-baselines.ts';
export * from './mean-baseline.ts';
export * from './median-baseline.ts';
export * from './modal-baseline.ts';
export * from './named-baselines.ts';
export * from './nash-baseline.ts';
export * from './types.ts';

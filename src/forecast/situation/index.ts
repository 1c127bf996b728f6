/** The forecast of a situation: every issue by all models with a calibrated range, the dynamics, and both in words. */
export { defaultReplay } from './default-replay.ts';
export { dynamicsWords } from './dynamics-words.ts';
export * from './issue-dynamics.ts';
export * from './issue-forecasts.ts';
export { publishedErrors } from './published-errors.ts';
export * from './smp-dynamics.ts';
export * from './smp-types.ts';
export { smpWords } from './smp-words.ts';
export * from './types.ts';

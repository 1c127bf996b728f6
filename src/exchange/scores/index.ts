/** Scores: decided issues with forecasts, or with actors to forecast from, read from files. */
export { readScores } from './read-scores.ts';
export type { CaseActor, DecidedCase, ReadScores, ScoreData } from './types.ts';

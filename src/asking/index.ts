/** Asking: questions to operations from a door that many share, on this thread or on threads beside it. */
export * from './ask-here.ts';
export * from './ask-on-threads.ts';
export * from './asker.ts';
export * from './keep-answers.ts';
export * from './store-place.ts';
export type { StoreReading } from './store-readings.ts';

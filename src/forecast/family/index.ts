/** One interface before all models: settings in, rounds out. */
export * from './run-model.ts';
export * from './types.ts';

/** Forecast: where each issue drifts when the actors push. */
export * from './forecast.ts';
export * from './models.ts';
export * from './types.ts';

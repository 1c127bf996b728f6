/** Where plans, parts and tries are kept. */
export const sweepSchema = 'detente_sweep';

/** Where pg-boss keeps the jobs. */
export const jobSchema = 'detente_queue';

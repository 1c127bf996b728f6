import fc from 'fast-check';

/**
 * Random tests draw the same cases in each run, so that a red run is about the change that made it red and not about a new draw.
 * Look further by hand: `FAST_CHECK_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20251219) });

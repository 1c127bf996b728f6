/** Deals: which packages could all who must sign accept, and who blocks. */
export * from './deals.ts';
export * from './types.ts';

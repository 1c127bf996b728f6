/** The whole graph at once: every state, every actor, every concept. */
export * from './graphs/index.ts';
export { orderByValue } from './order-by-value.ts';
export * from './stability.ts';
export { isTransitive } from './transitive.ts';

/** The whole graph at once: every state, every actor, every concept. */
export * from './stability.ts';

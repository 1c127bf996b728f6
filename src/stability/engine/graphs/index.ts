/** Graphs of conflicts from factors, from options, from arcs, and of states that nobody tells apart. */
export { arcGraph } from './arc-graph.ts';
export * from './merge-states.ts';
export * from './option-graph.ts';
export * from './product-graph.ts';

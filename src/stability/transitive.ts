import type { ConflictGraph } from './types.ts';

/** Are two moves of one actor in a row always one move of it, or none? Arcs that are given are not taken to be. */
export function isTransitive(graph: ConflictGraph): boolean {
  return (
    graph.kind === 'product' &&
    graph.factors.every(({ options, allowed }) => isTransitiveStep(options.length, allowed))
  );
}

function isTransitiveStep(size: number, allowed: Uint8Array | undefined): boolean {
  if (allowed === undefined) return true;
  const may = (a: number, b: number) => a === b || allowed[a * size + b] === 1;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      for (let c = 0; c < size; c++) if (may(a, b) && may(b, c) && !may(a, c)) return false;
  return true;
}

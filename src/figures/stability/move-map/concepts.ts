/** Stability concepts of the graph model, the strongest first (Fang, Hipel & Kilgour 1993; SSEQ: Rêgo & Vieira 2017). */
export const equilibriumConcepts = ['nash', 'sseq', 'seq', 'smr', 'gmr'] as const;

export type EquilibriumConcept = (typeof equilibriumConcepts)[number];

/** What each concept implies of the weaker ones. */
const implied: Readonly<Record<EquilibriumConcept, readonly EquilibriumConcept[]>> = {
  nash: ['sseq', 'seq', 'smr', 'gmr'],
  sseq: ['seq', 'smr', 'gmr'],
  seq: ['gmr'],
  smr: ['gmr'],
  gmr: [],
};

const names: Readonly<Record<EquilibriumConcept, string>> = {
  nash: 'Nash',
  sseq: 'SSEQ',
  seq: 'SEQ',
  smr: 'SMR',
  gmr: 'GMR',
};

export function conceptName(concept: EquilibriumConcept): string {
  return names[concept];
}

/** The strongest of the concepts: those that no other one implies. SEQ and SMR may stand side by side. */
export function strongestConcepts(found: readonly EquilibriumConcept[]): readonly EquilibriumConcept[] {
  return equilibriumConcepts.filter(
    (concept) => found.includes(concept) && !found.some((other) => implied[other].includes(concept)),
  );
}

/** Two rings for Nash, one for an equilibrium of any other kind, none otherwise. */
export function ringsOf(found: readonly EquilibriumConcept[]): number {
  return found.includes('nash') ? 2 : found.length > 0 ? 1 : 0;
}

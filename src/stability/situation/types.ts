/** How far an actor looks ahead before it leaves a package, in the order of the results. */
export const keptConcepts = ['nash', 'gmr', 'smr', 'seq'] as const;
export type KeptConcept = (typeof keptConcepts)[number];
export type ByConcept<T> = Readonly<Record<KeptConcept, T>>;

/** A piece of a page that can be found: what stands under one heading. */
export interface Section {
  readonly id: string;
  /** The page with the place in it. */
  readonly address: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly begins: string;
}

/** As the index is made, so it must be read: the same words from the same letters. */
export const searchOptions = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['address', 'title', 'heading', 'begins'],
  processTerm: (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  searchOptions: { boost: { title: 3, heading: 4 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' as const },
};

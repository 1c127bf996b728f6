/** Diagnostics: an error with code, place, words and hint; the one collector of them. */
export * from './collector.ts';
export * from './diagnostic.ts';
export * from './nearest-name.ts';
export * from './place.ts';
export * from './sort-diagnostics.ts';

/** Diagnostics: an error with code, place, words and hint; reading a text with places. */
export * from './diagnostic.ts';
export * from './nearest-name.ts';
export * from './place.ts';
export * from './plain-yaml.ts';
export * from './schema-check.ts';
export * from './yaml-limits.ts';
export type { Path } from './yaml-place.ts';
export * from './yaml-source.ts';

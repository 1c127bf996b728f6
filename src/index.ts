/** The library: every stage's public face. Import a stage alone, e.g. `detente/deals`, where size matters. */
export * from './deals/index.ts';
export * from './diagnostics/index.ts';
export * from './evidence/index.ts';
export * from './forecast/index.ts';
export { fund } from './ledger/index.ts';
export { load, type ReadFolder } from './operations/library.ts';
export * from './record/index.ts';
export * from './situation/index.ts';
export * from './stability/index.ts';
export * from './study/index.ts';
export * from './sweep/index.ts';
export * from './verdict/index.ts';
export { version } from './version.ts';

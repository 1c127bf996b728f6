/** Store: situations, reports and results; a folder of files, or memory. */
export * from './file-store.ts';
export * from './memory-store.ts';
export * from './package-files.ts';
export * from './types.ts';
export * from './with-bundled.ts';
export * from './write-together.ts';

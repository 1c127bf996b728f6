/** Limits that keep a hostile file from hanging the loader; generous for anything written by hand. */
export const yamlLimits = { bytes: 4_000_000, depth: 40, nodes: 400_000 } as const;

/** Names of the language's own properties: as keys they would make lookups lie. */
export const builtInNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

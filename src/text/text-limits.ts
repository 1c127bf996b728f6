/** Limits that keep a hostile or mistaken file from filling memory; far above any published table, domain or journal. */
export const textLimits = {
  /** UTF-16 units of one file's text. */
  characters: 20_000_000,
  /** Elements, values, attributes and cells of one file. */
  nodes: 2_000_000,
  /** Nesting of elements, maps and lists. */
  depth: 100,
} as const;

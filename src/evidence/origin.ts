import type { Link, Source } from './types.ts';

/** What an origin is computed from. */
export interface Attribution {
  readonly chain: readonly Link[];
  readonly source: string;
  readonly publisher: string;
  readonly creditedTo?: string | undefined;
  readonly said?: string | undefined;
}

/**
 * Where a claim comes from: the deepest identified carrier of its chain that is neither the writer of the text nor an
 * unnamed group, with the month, `wsj/2025-12`. Without one, the outlet that the page credits, else the page itself.
 * Claims with one origin count once, however often they were copied.
 */
export function originOf(attribution: Attribution, sources: ReadonlyMap<string, Source>): string {
  const { chain, publisher, creditedTo, said } = attribution;
  const deepest = chain.findLast((link) => isIdentified(link, sources))?.source ?? creditedTo ?? publisher;
  return `${deepest}/${said === undefined ? 'undated' : said.split('/')[0]?.slice(0, 7)}`;
}

function isIdentified(link: Link, sources: ReadonlyMap<string, Source>): boolean {
  return link.named && sources.get(link.source)?.kind !== 'author';
}

/** What the pages say around the documents, in the one language that these have. */
export const texts = {
  search: 'Search',
  searchHint: 'Search the documents; / leads here, arrow keys through what is found',
  found: (count: number) => (count === 1 ? '1 place' : `${count} places`),
  nothing: 'nothing found; fewer letters may do',
  pages: 'Pages',
  onThisPage: 'On this page',
  table: 'Table',
  code: 'Code',
  version: (version: string) => `version ${version}`,
  allVersions: 'all versions',
  skip: 'To the text',
  before: (title: string) => `before: ${title}`,
  next: (title: string) => `next: ${title}`,
  versionsTitle: 'Détente, its documents',
  versionsSay: 'Each version has documents of its own, the newest first.',
} as const;

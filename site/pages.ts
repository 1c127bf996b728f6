import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A text of the repository and the page that it becomes. */
export interface SourcePage {
  readonly source: string;
  readonly page: string;
}

export interface PageGroup {
  readonly title: string;
  readonly pages: readonly SourcePage[];
}

/** The order in which somebody new would read; what is not named here stands at the end, so that no page is lost. */
const order: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['Begin', ['README', 'docs/workbench', 'docs/situation', 'docs/evidence', 'docs/reading']],
  [
    'Answers',
    [
      'docs/verdict',
      'docs/deals',
      'docs/votes',
      'docs/ledger',
      'docs/equations',
      'docs/trade',
      'docs/stability',
      'docs/conflict-files',
      'docs/forecast',
    ],
  ],
  ['How sure', ['docs/uncertainty', 'docs/sweep', 'docs/record', 'docs/scoring']],
  ['Together', ['docs/together', 'docs/server', 'docs/team-server', 'docs/security']],
  [
    'Look up',
    [
      'docs/reference',
      'docs/library',
      'docs/clients',
      'docs/api',
      'docs/benchmarks',
      'docs/page',
      'docs/decisions',
      'CONTRIBUTING',
    ],
  ],
];

/** Every page of the site, in groups. */
export function pageGroups(root: string): readonly PageGroup[] {
  const groups = order.map(([title, names]) => ({ title, pages: names.map((name) => pageOf(`${name}.md`)) }));
  const named = new Set(groups.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const further = readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && !named.has(`docs/${name}`))
    .sort()
    .map((name) => pageOf(`docs/${name}`));
  const situations = readdirSync(join(root, 'situations'))
    .map((name) => `situations/${name}/README.md`)
    .filter((source) => existsSync(join(root, source)))
    .sort()
    .map(pageOf);
  return [
    ...groups,
    { title: 'Worked examples', pages: situations },
    ...(further.length === 0 ? [] : [{ title: 'More', pages: further }]),
  ];
}

function pageOf(source: string): SourcePage {
  const page = source
    .replace(/^docs\//, '')
    .replace(/^CONTRIBUTING\.md$/, 'house.md')
    .replace(/^README\.md$/, 'index.md')
    .replace(/\/README\.md$/, '.md')
    .replace(/\.md$/, '.html');
  return { source, page };
}

import type { Situation } from '../situation/index.ts';
import { percent, points, visible } from '../words/index.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { About } from './types.ts';

/** The brief to paste into a note: sentences, a table, and numbered sources for every claim that is named. */
export function briefMarkdown(brief: Brief, about: About, situation: Situation): string {
  const sources = numberedSources(brief);
  const rows = [
    ...brief.proposals.map((one) => tableRow(one, sources)),
    ...brief.forbidden.map(({ title, says }) => `| ${safe(title)} | ${safe(says)} |  |  |  |  |  |  |`),
  ];
  const notes = [...sources].map(([id, number]) => `${number}. ${sourceLine(id, situation)}`);
  return [
    `# ${safe(brief.title)}`,
    `${safe(brief.question)} As of ${brief.asOf}.`,
    brief.sentences.map(safe).join(' '),
    `| proposal | accepted | why | ratified | kept | paid for | hinges on | verify |\n|---|---|---|---|---|---|---|---|\n${rows.join('\n')}`,
    notes.length === 0 ? '' : `## Sources\n\n${notes.join('\n')}`,
    `_Détente ${about.detente}, seed ${about.seed}, ${about.samples} samples, inputs ${about.inputs.slice(0, 16)}_`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** Claims in the order in which the table names them. */
function numberedSources(brief: Brief): ReadonlyMap<string, number> {
  const ids = brief.proposals.flatMap((one) => [
    ...one.hingesOn.flatMap(({ claims }) => claims),
    ...(one.verify === null ? [] : [one.verify.claim]),
  ]);
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}

function tableRow(one: ProposalBrief, sources: ReadonlyMap<string, number>): string {
  const cite = (claims: readonly string[]) => claims.map((id) => `[${sources.get(id)}]`).join('');
  const hinges = one.hingesOn.map(({ words, swing, claims }) =>
    `${safe(words)} (${points(swing)}) ${cite(claims)}`.trim(),
  );
  const answer = one.isNoDeal ? 'no deal' : `${one.word}, ${percent(one.probability)}`;
  const verify = one.verify === null ? '' : `claim ${one.verify.claim} ${cite([one.verify.claim])}`;
  return `| ${[safe(one.title), answer, safe(one.accepted), safe(one.ratified), safe(one.kept), safe(one.paidFor), hinges.join('; '), verify].join(' | ')} |`;
}

function sourceLine(id: string, { evidence }: Situation): string {
  const claim = evidence.claims.get(id);
  if (claim === undefined) return id;
  const chain = claim.chain.map(({ source }) => evidence.sources.get(source)?.name ?? source).join(' ← ');
  const url = evidence.reports.get(claim.report)?.url;
  const grade = `${claim.grade.reliability}${claim.grade.credibility}`;
  const address = url === undefined ? '' : `, <${url.replace(/[<>\s]/g, '')}>`;
  return `${safe(claim.statement)} (${id}, ${grade}; ${safe(chain)}${address})`;
}

/** Text from files must neither end a table's cell nor become markup. */
function safe(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>#|!]/g, (sign) => `\\${sign}`);
}

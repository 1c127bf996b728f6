import type { Situation } from '../situation/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  heading,
  type Inline,
  link,
  list,
  type MaybeBlock,
  mark,
  note,
  type Phrase,
  percent,
  sentence,
  signed,
  table,
  textColumn,
} from '../words/index.ts';
import { notYetKnownLine } from './not-yet-known.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { About } from './types.ts';

/**
 * The brief to paste into a note: sentences, a table, and numbered sources for every claim that is named.
 *
 * @example
 * const brief = briefOf(reportData);
 * JSON.stringify(briefNote(brief, reportData.about, situation, catalogue)).includes('Water for trade') // => true
 */
export function briefNote(brief: Brief, about: About, situation: Situation, catalogue: Catalogue): Document {
  const { brief: say, tests } = catalogue;
  const { names } = tests;
  const sources = numberedSources(brief);
  const leftOut = notYetKnownLine(about.asOf, about.notYetKnown, catalogue);
  const heads = [
    say.markdown.proposal,
    names.joint,
    names.accepted,
    names.ratified,
    names.kept,
    names.paidFor,
    say.hingesOn,
    say.verify,
  ];
  const { detente, seed, samples, inputs } = about;
  return document(
    heading(brief.title, 1),
    sentence(say.markdown.question(brief.question, brief.asOf)),
    sentence(brief.sentences.join(' ')),
    table(
      heads.map((head) => textColumn(head)),
      [
        ...brief.proposals.map((one) => tableRow(one, sources, catalogue)),
        ...brief.forbidden.map(({ title, says }) => [title, says]),
      ],
    ),
    ...besideRows(brief, catalogue),
    ...(sources.size === 0
      ? []
      : [
          heading(say.markdown.sources, 2),
          list(
            [...sources.keys()].map((id) => sourceLine(id, situation, say)),
            true,
          ),
        ]),
    leftOut === undefined ? undefined : note(leftOut),
    note(say.markdown.made(detente, seed, samples, inputs.slice(0, 16))),
  );
}

/** What has no column: the worlds of the file, and conditional offers. */
function besideRows({ proposals }: Brief, { verdict, offers }: Catalogue): readonly MaybeBlock[] {
  const worlds = proposals.flatMap(({ title, worlds: said }) =>
    said === null ? [] : [verdict.ofProposal(title, said)],
  );
  const offered = proposals.flatMap(({ title, offers: said }) =>
    said.map((words) => verdict.ofProposal(title, words)),
  );
  return [
    ...(worlds.length === 0 ? [] : [heading(verdict.worldsHead, 2), list(worlds)]),
    ...(offered.length === 0 ? [] : [heading(offers.heading, 2), list(offered)]),
  ];
}

type Sources = ReadonlyMap<string, number>;

/** Claims in the order in which the table names them. */
function numberedSources(brief: Brief): Sources {
  const ids = brief.proposals.flatMap((one) => [
    ...one.hingesOn.flatMap(({ claims }) => claims),
    ...(one.verify === null ? [] : [one.verify.claim]),
  ]);
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
}

function tableRow(
  one: ProposalBrief,
  sources: Sources,
  { brief: say, tests: { noDeal } }: Catalogue,
): readonly Phrase[] {
  const cite = (claims: readonly string[]): readonly Inline[] =>
    claims.map((id) => mark(String(sources.get(id)), `source-${sources.get(id)}`));
  const hinges = one.hingesOn.map(({ words, swing, claims }, k) => [
    k === 0 ? '' : '; ',
    say.markdown.hinge(words, signed(swing)),
    ...(claims.length === 0 ? [] : [' ', ...cite(claims)]),
  ]);
  const { verify } = one;
  return [
    one.title,
    one.isNoDeal ? noDeal : say.wordAndShare(one.word, percent(one.probability)),
    one.accepted,
    one.ratified,
    one.kept,
    one.paidFor,
    hinges,
    verify === null ? '' : [say.markdown.claim(verify.claim), ...cite([verify.claim])],
  ];
}

/** A claim as a source: its words, its grade, its chain and its address. */
export function sourceLine(id: string, { evidence }: Situation, say: Catalogue['brief']): Phrase {
  const claim = evidence.claims.get(id);
  if (claim === undefined) return id;
  const chain = claim.chain.map(({ source }) => evidence.sources.get(source)?.name ?? source).join(' ← ');
  const url = evidence.reports.get(claim.report)?.url;
  const grade = `${claim.grade.reliability}${claim.grade.credibility}`;
  const source = say.markdown.source(claim.statement, id, grade, chain);
  return [source, ...(url === undefined ? [] : [', ', link(url, url)]), ')'];
}

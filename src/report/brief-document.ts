import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  lines,
  type MaybeBlock,
  note,
  percent,
  phrase,
  sentence,
  signed,
  terms,
  traced,
  twoDigits,
  whole,
} from '../words/index.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { About } from './types.ts';

/**
 * The brief: its sentences, then every proposal with a line a test.
 *
 * @example
 * const brief = briefOf(reportData);
 * JSON.stringify(briefDocument(brief, reportData.about, 'situation.yaml', catalogue)).includes('Is there a deal?') // => true
 */
export function briefDocument(brief: Brief, about: About, situation: string, catalogue: Catalogue): Document {
  const { brief: say } = catalogue;
  const { seed, samples, detente, inputs } = about;
  return document(
    group(heading(brief.title, 1), sentence(brief.question), sentence(say.asOf(brief.asOf))),
    lines(brief.sentences),
    ...brief.proposals.map((one) => proposalBlock(one, situation, catalogue)),
    ...brief.forbidden.map(({ title, says }) => group(heading(title), sentence(says))),
    note(say.foot(brief.counts, seed, whole(samples), detente, inputs.slice(0, 8))),
  );
}

function proposalBlock(one: ProposalBrief, situation: string, catalogue: Catalogue): MaybeBlock {
  const { brief: say, tests } = catalogue;
  const { names } = tests;
  const answer = one.isNoDeal ? tests.noDeal : say.wordAndShare(one.word, percent(one.probability));
  const title = one.by.length === 0 ? one.title : say.byline(one.title, one.by.join(', '));
  return group(
    heading(title, 2, phrase`${say.answer('')}${answer}`),
    terms(one.isNoDeal ? noDealTerms(one, names) : termsOf(one, situation, catalogue)),
  );
}

type Terms = Parameters<typeof terms>[0];

function noDealTerms(one: ProposalBrief, names: Catalogue['tests']['names']): Terms {
  return [
    [names.accepted, one.accepted],
    [names.kept, one.kept],
    [names.paidFor, one.paidFor],
  ];
}

function termsOf(
  one: ProposalBrief,
  situation: string,
  { brief: say, outside, offers, tests: { names } }: Catalogue,
): Terms {
  const hinges = one.hingesOn.flatMap(({ input, words, swing }, k) => [
    k === 0 ? '' : '; ',
    traced(say.hinge(words, signed(swing)), input),
  ]);
  const { verify } = one;
  return [
    [names.accepted, one.accepted],
    [names.ratified, one.ratified],
    [names.kept, one.kept],
    [names.paidFor, one.paidFor],
    ...one.offers.map((words, k) => [k === 0 ? offers.head : '', words] as const),
    ...one.outside.map((words, k) => [k === 0 ? outside.head : '', words] as const),
    ...(one.worlds === null ? [] : [[say.worlds, one.worlds] as const]),
    [say.hingesOn, hinges.length === 0 ? say.noSingleInput : hinges],
    ...(verify === null
      ? []
      : [[say.verify, say.verifyClaim(verify.claim, verify.words, twoDigits(verify.swing))] as const]),
    ...(one.doubts.length === 0 ? [] : [[say.contested, one.doubts.join('; ')] as const]),
    ['', say.why(situation, one.proposal)],
  ];
}

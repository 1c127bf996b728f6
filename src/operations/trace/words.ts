import type { Frozen } from '../../frozen.ts';
import type { TestName } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  link,
  list,
  type MaybeBlock,
  percent,
  phrase,
  sentence,
  signed,
  strong,
  traced,
  twoDigits,
} from '../../words/index.ts';
import { type claimDetails, claimDetailWords } from '../shared/claim-details.ts';

/** What the words are written from. */
export type TraceResult = Frozen<{
  says: string;
  estimates: {
    path: string;
    words: string;
    written: string;
    claims: string[];
    unconfirmed: string[];
    assumption: string | null;
    swing: number | null;
  }[];
  claims: ({
    id: string;
    statement: string;
    type: string;
    grade: string;
    origin: string;
    chain: string[];
    report: string;
    url: string | null;
    passages: { at: string | null; text: string | null; fingerprint: string }[];
    contradicts: string[];
  } & ReturnType<typeof claimDetails>)[];
  restsOn: string[];
  moves: { proposal: string; test: TestName; swing: number; inputs: string[] }[];
  leftOut:
    | { proposal: string; test: TestName | 'joint'; before: number | null; after: number | null }[]
    | null;
  comments: {
    on: string;
    by: string;
    at: string;
    text: string;
    replies: { by: string; at: string; text: string }[];
    resolved: { by: string; at: string } | null;
  }[];
}>;

/** What a number or a verdict rests on: estimates, then claims with their chains and passages. */
export function traceWords(
  { says, estimates, claims, restsOn, moves, leftOut, comments }: TraceResult,
  catalogue: Catalogue,
): Document {
  const { trace: say, tests } = catalogue;
  return document(
    sentence(says),
    ...estimates.map((one) => estimateWords(one, say)),
    ...claims.map((one) => claimWords(one, catalogue)),
    restsOn.length === 0 ? undefined : sentence(say.alsoRests(restsOn.join(', '))),
    moves.length === 0
      ? undefined
      : group(
          sentence(say.moves),
          list(
            moves.map(({ proposal, test, swing, inputs }) => [
              traced(
                say.moved(proposal, tests.names[test], twoDigits(swing), inputs.join(', ')),
                `verdicts.${proposal}.${test}`,
              ),
            ]),
          ),
        ),
    leftOut === null ? undefined : leftOutWords(leftOut, catalogue),
    commentWords(comments, catalogue),
  );
}

function commentWords(comments: TraceResult['comments'], { comment: say }: Catalogue): MaybeBlock {
  if (comments.length === 0) return undefined;
  const lineOf = ({ by, at, text }: { by: string; at: string; text: string }) =>
    `${say.said(by, at.slice(0, 10))}: ${text}`;
  return list(
    comments.map((one) => [
      `${one.on}: ${[one, ...one.replies].map(lineOf).join(' / ')}${
        one.resolved === null ? '' : ` (${say.resolved(one.resolved.by, one.resolved.at.slice(0, 10))})`
      }`,
    ]),
  );
}

/** A tenth of a point of a hundred at least, or all of it. */
function isVisible({ before, after }: { before: number | null; after: number | null }): boolean {
  return before === null || after === null || Math.abs(after - before) >= 0.001;
}

/** What is left of each answer that the claim moves. */
function leftOutWords(
  found: NonNullable<TraceResult['leftOut']>,
  { trace: say, tests: { names }, without: { none } }: Catalogue,
): MaybeBlock {
  if (found.length === 0) return sentence(say.leavesAll);
  const [large, small] = [found.filter(isVisible), found.filter((one) => !isVisible(one))];
  const share = (of: number | null) => (of === null ? none : percent(of));
  const change = (from: number | null, to: number | null) =>
    from === null || to === null ? '' : say.byPoints(signed(100 * (to - from)));
  return group(
    sentence(say.leftOut),
    list([
      ...large.map(({ proposal, test, before, after }) => [
        traced(
          say.without(proposal, names[test], share(before), `${share(after)}${change(before, after)}`),
          `verdicts.${proposal}.${test}`,
        ),
      ]),
      ...(small.length === 0 ? [] : [say.smaller(small.length)]),
    ]),
  );
}

function estimateWords(one: TraceResult['estimates'][number], say: Catalogue['trace']): MaybeBlock {
  const moves = one.swing === null ? '' : say.movesVerdict(signed(one.swing));
  const rests = [one.claims.length > 0 ? say.claims(one.claims.join(', ')) : '', one.assumption ?? ''].filter(
    (part) => part !== '',
  );
  return group(
    sentence(strong(one.path)),
    list([
      `${say.reads(one.words, one.written)}${moves}`,
      say.restsOn(rests.join('; ') || say.nothing),
      ...(one.unconfirmed.length === 0 ? [] : [say.leftOpen(one.unconfirmed.join(', '))]),
    ]),
  );
}

function claimWords(one: TraceResult['claims'][number], catalogue: Catalogue): MaybeBlock {
  const { trace: say } = catalogue;
  const report = say.report(one.chain.join(' ← '), one.report);
  return group(
    sentence([strong(one.id), say.origin(one.grade, one.origin)]),
    list([
      `${one.statement}${claimDetailWords(one, catalogue)}`,
      one.url === null ? report : phrase`${report} (${link(one.url, one.url)})`,
      ...one.passages.map(({ at, text, fingerprint }) =>
        say.reads(
          at === null ? say.somewhere : say.at(at),
          text === null ? say.notSupplied(fingerprint) : say.quoted(text),
        ),
      ),
      ...(one.contradicts.length === 0 ? [] : [say.contradictedBy(one.contradicts.join(', '))]),
    ]),
  );
}

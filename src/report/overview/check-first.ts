import type { Claim } from '../../evidence/index.ts';
import { isSizeCited, type Situation } from '../../situation/index.ts';
import { type Turn, type Verdict, verifyFirst } from '../../verdict/index.ts';
import type { Catalogue } from '../../words/index.ts';
import { describeInput } from '../describe-input.ts';
import type { Overview } from './result.ts';
import { moveOf } from './turns-on.ts';

type CheckFirst = NonNullable<Overview['checkFirst']>;

/**
 * What to check first: the report whose number moves an answer most; where no cited number moves one, the report that moves what
 * a signatory gains; where none does, the quantity to measure.
 *
 * @example
 * checkFirstOf([], situation, catalogue) // => null
 */
export function checkFirstOf(
  verdicts: readonly Verdict[],
  situation: Situation,
  { overview: { units } }: Catalogue,
): Overview['checkFirst'] {
  const turns = verdicts
    .flatMap(({ title, turnsOn }) => turnsOn.map((turn) => ({ title, turn, by: 100 * moveOf(turn) })))
    .filter(({ by }) => by >= 1)
    .toSorted((a, b) => b.by - a.by);
  const cited = turns.flatMap(({ title, turn, by }) =>
    claimsOf(turn, situation).map((claim) => ({ title, claim, by })),
  )[0];
  if (cited !== undefined)
    return { ...ofClaim(cited.claim, situation), moves: cited.title, by: cited.by, unit: units.points };
  const [gain] = verdicts
    .flatMap(({ title, accepted }) => {
      const first = verifyFirst(accepted.drivers);
      const claim = first === undefined ? undefined : situation.evidence.claims.get(first.claim);
      return first === undefined || claim === undefined ? [] : [{ title, claim, by: first.swing }];
    })
    .toSorted((a, b) => b.by - a.by);
  if (gain !== undefined)
    return { ...ofClaim(gain.claim, situation), moves: gain.title, by: gain.by, unit: units.utility };
  const [widest] = turns;
  if (widest !== undefined) {
    const { input } = widest.turn;
    return {
      kind: 'measurement',
      id: input,
      words: describeInput(input, situation),
      chain: [],
      grade: null,
      moves: widest.title,
      by: widest.by,
      unit: units.points,
    };
  }
  return null;
}

/** Claims that give the size of an input. */
function claimsOf({ input }: Turn, { estimates, evidence }: Situation): readonly Claim[] {
  const support = estimates.find(({ path }) => path === input)?.support;
  if (support === undefined || !isSizeCited(support)) return [];
  return support.claims.flatMap((id) => evidence.claims.get(id) ?? []);
}

function ofClaim(
  claim: Claim,
  { evidence }: Situation,
): Pick<CheckFirst, 'kind' | 'id' | 'words' | 'chain' | 'grade'> {
  const name = (source: string) => evidence.sources.get(source)?.name ?? source;
  const chain = [claim.source, ...claim.chain.map(({ source }) => source)].map(name);
  return {
    kind: 'claim',
    id: claim.id,
    words: claim.statement,
    chain: chain.filter((one, k) => chain.indexOf(one) === k),
    grade: `${claim.grade.reliability}${claim.grade.credibility}`,
  };
}

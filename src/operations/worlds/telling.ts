import { poolYesNo } from '../../evidence/index.ts';
import type { LedgerRuns } from '../../ledger/index.ts';
import type { Situation, World } from '../../situation/index.ts';
import { shareOf } from '../../study/index.ts';
import { separation } from '../../uncertainty/index.ts';
import {
  drawnTests,
  type Explained,
  type Question,
  signersAccept,
  weighByFacts,
} from '../../verdict/index.ts';
import { testNames } from '../../verdict/result.ts';
import type { WorldsTold } from './shapes.ts';

/** Two worlds, each with its past explained, on the same draws. */
export interface Pair {
  readonly first: Explained;
  readonly second: Explained;
}

/** What the dated facts say of two worlds that are as likely as `prior` says: each fact alone, and all together. */
export function factsTold({ first, second }: Pair, situation: Situation, prior: number) {
  const ids = first.facts.filter((id) => second.facts.includes(id));
  const metIn = ({ facts, met }: Explained, id: string) => met[facts.indexOf(id)] ?? new Uint8Array();
  const epsilon = ids.map((id) => situation.observed.find((one) => one.id === id)?.epsilon ?? 0.5);
  const facts = ids
    .map((id, f) => {
      const chance = (marks: Uint8Array) => {
        const [share, e] = [shareOf(marks, null), epsilon[f] ?? 0.5];
        return share * (1 - e) + (1 - share) * e;
      };
      const [one, other] = [chance(metIn(first, id)), chance(metIn(second, id))];
      return { fact: id, first: one, second: other, ratio: one / other };
    })
    .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
  // Both as one set of draws, so that facts that agree in all of them count once, as they do in each world.
  const { samples } = first.study.draws;
  const together = ids.map((id) => Uint8Array.of(...metIn(first, id), ...metIn(second, id)));
  const { weights } = weighByFacts(together, epsilon, 2 * samples);
  const sum = (from: number) =>
    weights === null ? 1 : weights.subarray(from, from + samples).reduce((so, one) => so + one, 0);
  const [own, its] = [prior * sum(0), (1 - prior) * sum(samples)];
  const after = own / (own + its);
  return { facts, after };
}

/** What is asked of each package of the two worlds. */
export interface Telling {
  readonly runs: LedgerRuns | undefined;
  /** Chance of the first world before the report, and the share of such reports that show the truth. */
  readonly prior: number;
  readonly reliability: number;
}

/** Reports on one proposal: that a signatory would accept it, or that it passes a test. */
export function reportsOn(
  { first, second }: Pair,
  question: Question & { readonly proposal: string },
  { runs, prior, reliability }: Telling,
): WorldsTold['reports'] {
  const { proposal, title } = question;
  const share = ({ study }: Explained, marks: Uint8Array) => shareOf(marks, study.weights);
  const told = (
    test: WorldsTold['reports'][number]['test'],
    actor: string | null,
    marks: readonly [Uint8Array, Uint8Array],
  ) => {
    const [one, other] = [share(first, marks[0]), share(second, marks[1])];
    return {
      proposal,
      title,
      test,
      actor,
      first: one,
      second: other,
      ...separation(one, other, { prior, reliability }),
    };
  };
  const [ones, others] = [signersAccept(first, question), signersAccept(second, question)];
  const accepted = ones.flatMap(({ actor, marks }) => {
    const other = others.find((one) => one.actor === actor);
    return other === undefined ? [] : [told('accepted', actor, [marks, other.marks])];
  });
  const tests = [first, second].map((explained) => drawnTests({ explained, runs }, question));
  const passed = testNames.flatMap((test) => {
    const [one, other] = tests.map((each) => each[test]);
    return one?.kind === 'tested' && other?.kind === 'tested'
      ? [told(test, null, [one.marks, other.marks])]
      : [];
  });
  return [...accepted, ...passed].filter(({ bits }) => bits > 0);
}

/** Claims that linkages of one world alone rest on, with the odds that their grades give. */
export function claimsTold(
  { evidence, linkages, asOf }: Situation,
  worlds: readonly [World, World],
): WorldsTold['claims'] {
  const [ones, others] = worlds.map((world, w) => {
    const own = world.linkages.filter((id) => worlds[1 - w]?.linkages.includes(id) !== true);
    return linkages.filter(({ id }) => own.includes(id));
  });
  return [...evidence.claims.values()]
    .flatMap((claim): WorldsTold['claims'] => {
      const citing = [ones, others].map((some) =>
        (some ?? []).filter(({ worth }) => worth.support.claims.includes(claim.id)).map(({ id }) => id),
      );
      const place = citing.findIndex((ids) => ids.length > 0);
      const world = worlds[place];
      // What speaks for both tells nothing.
      if (world === undefined || citing.every((ids) => ids.length > 0)) return [];
      // As support: whether it affirms or denies, the linkage rests on its being true.
      const pooled = poolYesNo([{ ...claim, polarity: 'affirmed' }], evidence, { asOf });
      if (pooled === null) return [];
      const odds = pooled.logOdds / (1 - pooled.logOdds);
      const { id, statement, origin } = claim;
      return [
        { claim: id, statement, origin, speaksFor: world.id, linkages: citing[place] ?? [], ratio: odds },
      ];
    })
    .sort((a, b) => b.ratio - a.ratio || (a.claim < b.claim ? -1 : 1));
}

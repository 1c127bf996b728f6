import { wilsonInterval } from '../numeric/index.ts';
import { packageStability } from '../stability/index.ts';
import {
  centralGains,
  effectiveSamples,
  meanOf,
  quantilesOf,
  type Study,
  shareOf,
  type Weights,
} from '../study/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import { returnedIssues } from './kept/breach-plan.ts';
import { type Keeping, type KeptColumns, keep, NotTested, worstBond } from './kept/keep.ts';
import { type UsualBreach, usualBreaches } from './kept/usual-breach.ts';
import { lowerMedian } from './lower-median.ts';
import type { Explained } from './past/explain-past.ts';
import { promisedBy } from './past/facts.ts';
import type { Question } from './question.ts';
import type { KeptTest, ObligedActor } from './result.ts';

export interface KeptResult {
  readonly kept: KeptTest;
  /** Null where it could not be tested. */
  readonly marks: Uint8Array | null;
}

/**
 * The third test: does everybody bound by the package keep it, replies counted, and on what does that hang? Null where it binds
 * nobody. `accepted` marks the draws in which it is signed.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const signed = new Uint8Array(200).fill(1);
 * keptTest(explainPast(study), { ...swap, proposal: swap.id }, signed, false).kept.actors[0].actor // => 'north'
 */
export function keptTest(
  { study }: Explained,
  question: Question,
  accepted: Uint8Array,
  isForExperts: boolean,
): KeptResult | null {
  const promised = promisedBy(study, question);
  const expert =
    isForExperts && study.compiled.moves.movers.length > 0 ? expertView(study, promised.chosen) : null;
  try {
    const found = keep(study, promised);
    if (found === undefined) return null;
    return {
      kept: { ...testOf(study, found, usualBreaches(study, promised), accepted), expert },
      marks: found.kept,
    };
  } catch (error) {
    if (!(error instanceof NotTested)) throw error;
    return { kept: { ...untested, notTested: error.message, expert }, marks: null };
  }
}

const untested: Omit<KeptTest, 'expert'> = {
  test: 'kept',
  probability: null,
  probabilityLow: null,
  probabilityHigh: null,
  givenAccepted: null,
  breaksToEnd: 0,
  actors: [],
  mostTempted: null,
  notTested: null,
  drivers: [],
  claims: [],
};

function expertView(study: Study, chosen: Int32Array): KeptTest['expert'] {
  const { kept: _, ...found } = packageStability(study, chosen);
  return found;
}

function testOf(
  study: Study,
  { obligations, kept, actors: columns }: Keeping,
  usual: readonly UsualBreach[],
  accepted: Uint8Array,
): Omit<KeptTest, 'expert'> {
  const { weights } = study;
  const { samples } = study.draws;
  const probability = shareOf(kept, weights);
  const { low, high } = wilsonInterval(probability, effectiveSamples(samples, weights));
  const actors = columns.map((column, k) => actorOf(study, column, obligations.package, usual[k], weights));
  const drivers = inputDrivers(study, worstBond(columns, samples));
  const signed = shareOf(accepted, weights);
  const ends = new Uint8Array(samples);
  for (const { endsIt } of columns) for (let s = 0; s < samples; s++) if (endsIt[s] === 1) ends[s] = 1;
  const tempted = actors.filter((one) => one.probability < 1).sort((a, b) => a.probability - b.probability);
  return {
    test: 'kept',
    probability,
    probabilityLow: low,
    probabilityHigh: high,
    givenAccepted:
      signed === 0
        ? null
        : shareOf(
            kept.map((flag, s) => flag & (accepted[s] as number)),
            weights,
          ) / signed,
    breaksToEnd: shareOf(ends, weights),
    actors,
    mostTempted: tempted[0]?.actor ?? null,
    notTested: null,
    drivers,
    claims: claimDrivers(drivers),
  };
}

function actorOf(
  study: Study,
  column: KeptColumns,
  promised: Int32Array,
  { breaches, usual }: UsualBreach = { breaches: 0, usual: null },
  weights: Weights,
): ObligedActor {
  const { actors, issues } = study.situation;
  const { hasBreach } = column;
  const median = (values: Float64Array) => lowerMedian(values, weights);
  const told = (value: number | null) => (value === Number.POSITIVE_INFINITY ? ('infinite' as const) : value);
  const some = Array.from(hasBreach.keys()).filter((s) => hasBreach[s] === 1);
  const temptations = Float64Array.from(some, (s) => column.temptation[s] as number);
  const own = weights === null ? null : Float64Array.from(some, (s) => weights[s] as number);
  const range = () => {
    const [low = 0, middle = 0, high = 0] = quantilesOf(temptations, own, [0.05, 0.5, 0.95]);
    return { low, median: middle, high, mean: meanOf(temptations, own) };
  };
  const option = (j: number, of: Int32Array) => issues[j]?.options[of[j] as number]?.id ?? '';
  return {
    actor: actors[column.actor]?.id ?? '',
    probability: shareOf(column.kept, weights),
    breaches,
    criticalPatience: told(median(column.criticalPatience)),
    longestLag: told(median(column.longestLag)),
    bondNeeded: median(column.bondNeeded),
    temptation: temptations.length === 0 ? null : range(),
    breaksToEnd: shareOf(column.endsIt, weights),
    usual:
      usual === null
        ? null
        : {
            changes: issues.flatMap(({ id }, j) => {
              const [from, to] = [option(j, promised), option(j, usual.breach.plan.package)];
              return from === to ? [] : [{ issue: id, from, to }];
            }),
            returned: returnedIssues(usual.breach.plan, usual.breach.reply.returned).map(
              (j) => issues[j]?.id ?? '',
            ),
            share: usual.share,
            ...carrotAndStick(study, column.actor, promised, usual.breach),
          },
  };
}

/** What a breach forgoes of the package, and what the reply, with what the breaker then returns itself, takes away: at the medians. */
function carrotAndStick(
  study: Study,
  actor: number,
  promised: Int32Array,
  { plan, reply }: NonNullable<UsualBreach['usual']>['breach'],
) {
  const answered = Int32Array.from(plan.package);
  for (const j of returnedIssues(plan, reply.settled)) answered[j] = study.compiled.noDeal[j] as number;
  const [kept = 0, broken = 0, after = 0] = [promised, plan.package, answered].map(
    (chosen) => centralGains(study, chosen)[actor] as number,
  );
  return { inducement: kept - broken, deterrent: broken - after };
}

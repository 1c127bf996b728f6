import { deals, situationSpace } from '../../deals/index.ts';
import { type Package, packageIndices } from '../../situation/index.ts';
import { centralGains, gains } from '../../study/index.ts';
import { answersOf, drawnTests, explainPast, isNothing, type Question } from '../../verdict/index.ts';
import type { LoadedStudy } from '../shared/load.ts';
import type { Pace } from '../shared/pace.ts';
import type { Scored } from './shapes.ts';
import type { PointScale } from './sheets.ts';

/** What is less than a thousandth of a point is no difference. */
const tolerance = 1e-5;

export interface ScaledRole {
  readonly actor: string;
  readonly name: string;
  readonly scale: PointScale;
}

/** The class's package by the four tests, by what each role got, and against what all who sign could have had. */
export async function scoredPackage(
  { situation, study, runs }: LoadedStudy,
  question: Question,
  roles: readonly ScaledRole[],
  at: Pace,
): Promise<Scored> {
  await at(0, 3, 'tests');
  const explained = explainPast(study);
  const isNoDeal = isNothing(study, question);
  const outcomes = drawnTests({ explained, runs }, question);
  const { weights } = explained.study;
  const found = answersOf(outcomes, weights, study.draws.samples, isNoDeal);
  const chosen = packageIndices(situation, question.package);
  // Who agrees on nothing has what it has without a deal, which need not be what the same outcomes would be worth under an agreement.
  const central = isNoDeal ? new Float64Array(study.compiled.actors.length) : centralGains(study, chosen);
  const drawn = isNoDeal ? [] : gains(study, chosen).gains;
  const placeOf = (actor: string) => study.compiled.actors.indexOf(actor);
  await at(1, 3, 'frontier');
  const against = frontierOf(study, question, roles, central);
  await at(2, 3, 'frontier');
  return {
    package: question.package,
    isNoDeal,
    tests: isNoDeal
      ? { joint: null, accepted: null, ratified: null, kept: null, paidFor: null }
      : {
          joint: found.joint.probability,
          accepted: outcomes.accepted.kind === 'tested' ? found.accepted.probability : null,
          ratified: found.ratified?.probability ?? null,
          kept: found.kept?.probability ?? null,
          paidFor: found.paidFor?.probability ?? null,
        },
    roles: roles.map(({ actor, name, scale }) => {
      const gain = (central[placeOf(actor)] ?? 0) * scale.unit;
      return {
        actor,
        name,
        points: scale.noDeal + gain,
        noDeal: scale.noDeal,
        gain,
        gainsIn: shareAbove(drawn[placeOf(actor)], weights),
      };
    }),
    ...against,
  };
}

function shareAbove(column: Float64Array | undefined, weights: Float64Array | null): number {
  if (column === undefined || column.length === 0) return 0;
  let above = 0;
  let all = 0;
  for (const [s, gain] of column.entries()) {
    const weight = weights?.[s] ?? 1;
    all += weight;
    if (gain > tolerance) above += weight;
  }
  return all === 0 ? 0 : above / all;
}

type Against = Pick<Scored, 'isEfficient' | 'isExact' | 'better' | 'nash'>;

function frontierOf(
  study: LoadedStudy['study'],
  { required }: Question,
  roles: readonly ScaledRole[],
  central: Float64Array,
): Against {
  const { situation, compiled } = study;
  const found = deals(situationSpace(study, required));
  const own = required.map((actor) => central[compiled.actors.indexOf(actor)] ?? 0);
  const named = (options: readonly number[]): Package =>
    Object.fromEntries(
      situation.issues.map(({ id, options: all }, j) => [id, all[options[j] ?? 0]?.id ?? '']),
    );
  const inWords = (options: readonly number[]) => {
    const all = centralGains(study, Int32Array.from(options));
    const gain = ({ actor, scale }: ScaledRole) => (all[compiled.actors.indexOf(actor)] ?? 0) * scale.unit;
    return {
      package: named(options),
      gains: Object.fromEntries(roles.map((role) => [role.actor, gain(role)])),
    };
  };
  const better = found.frontier.points
    .map(({ package: options, values }) => ({
      options,
      more: values.map((value, i) => value - (found.reservation[i] ?? 0) - (own[i] ?? 0)),
    }))
    .filter(({ more }) => more.every((one) => one >= -tolerance) && more.some((one) => one > tolerance))
    .sort((a, b) => Math.min(...b.more) - Math.min(...a.more) || sum(b.more) - sum(a.more))[0];
  const { nash } = found.solutions;
  return {
    isEfficient: better === undefined,
    isExact: found.frontier.exact,
    better: better === undefined ? null : inWords(better.options),
    nash: nash === null ? null : inWords(nash.package),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

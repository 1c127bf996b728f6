import fc from 'fast-check';
import { noEvidence } from '../../evidence/index.ts';
import { loadSituation, type Situation } from '../../situation/index.ts';
import { type JointMoney, makeStudy, type Study } from '../../study/index.ts';
import { readYaml } from '../../text/index.ts';

/** What a test prints where it fails: the file's words. */
export interface RandomCase {
  readonly file: object;
  readonly money: JointMoney | undefined;
  /** Numbers to pick packages with. */
  readonly picks: readonly number[];
}

/** A situation through the real loader from its parts as data; JSON is YAML. */
export function situationOf(file: object): Situation {
  const { situation, diagnostics } = loadSituation(
    readYaml('situation.yaml', JSON.stringify(file)),
    noEvidence,
    { inputsHash: '' },
  );
  if (situation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return situation;
}

/** A situation drawn a few times, where packages are worth in money what a table says, in every draw. */
export function studyOf(situation: Situation, money?: JointMoney, samples = 0, seed = 1): Study {
  const study = makeStudy(situation, { seed, samples });
  if (money === undefined) return study;
  const cells = [...(money.values[0] ?? []).keys()];
  const at = (cell: number) => money.values.map((column) => column[cell] as number);
  return {
    ...study,
    money: {
      issues: money.issues,
      worths: money.values.map((_, actor) => ({ actor, input: -1 })),
      central: new Map(cells.map((cell) => [cell, Float64Array.from(at(cell))])),
      drawn: new Map(
        cells.map((cell) => [cell, at(cell).map((value) => new Float64Array(samples).fill(value))]),
      ),
      source: null,
    },
  };
}

const assumption = 'made up';
const eighth = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);
const actorIds = ['north', 'south', 'east', 'west'];

/** How much of each feature, so that what is rare in one mixture is common in another. */
export interface RandomSettings {
  readonly mostIssues?: number;
  readonly mostOptions?: number;
  readonly mostForbidden?: number;
  readonly mostLinkages?: number;
  readonly withMoney?: boolean;
}

/**
 * Small situations with shared controllers, moves that are never allowed (also such that two steps reach what one may not),
 * forbidden combinations, limits, linkages and money. Values lie on eighths, so ties abound.
 */
export function randomCases({
  mostIssues = 4,
  mostOptions = 3,
  mostForbidden = 2,
  mostLinkages = 4,
  withMoney = true,
}: RandomSettings = {}): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      actors: fc.integer({ min: 2, max: 4 }),
      counts: fc.array(fc.integer({ min: 2, max: mostOptions }), { minLength: 2, maxLength: mostIssues }),
    })
    .chain(({ actors, counts }) => {
      const ids = actorIds.slice(0, actors);
      return fc
        .record({
          issues: fc.tuple(...counts.map((count) => issueParts(count, ids))),
          values: fc.array(eighth, {
            minLength: actors * sumOf(counts),
            maxLength: actors * sumOf(counts),
          }),
          linkages: fc.array(
            fc.record({
              actor: fc.constantFrom(...ids),
              when: conditions(counts),
              worth: fc.integer({ min: -8, max: 8 }).map((n) => n / 8),
            }),
            { maxLength: mostLinkages },
          ),
          forbidden: fc.array(conditions(counts), { maxLength: mostForbidden }),
          limit: fc.option(limitParts(counts), { nil: undefined, freq: 2 }),
          money: withMoney
            ? fc.option(moneyParts(actors, counts), { nil: undefined, freq: 2 })
            : fc.constant(undefined),
          picks: fc.array(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 4 }),
        })
        .map((parts) => caseOf(ids, counts, parts));
    });
}

type When = Readonly<Record<string, readonly string[]>>;
type IssueParts = { readonly controller: readonly string[]; readonly never: readonly string[] };

interface Parts {
  readonly issues: readonly IssueParts[];
  readonly values: readonly number[];
  readonly linkages: readonly { readonly actor: string; readonly when: When; readonly worth: number }[];
  readonly forbidden: readonly When[];
  readonly limit: { readonly atMost: number; readonly uses: readonly number[] } | undefined;
  readonly money: { readonly issues: readonly number[]; readonly values: readonly number[] } | undefined;
  readonly picks: readonly number[];
}

function caseOf(ids: readonly string[], counts: readonly number[], parts: Parts): RandomCase {
  const file = {
    situation: 'random',
    title: 'Random packages',
    question: 'Who leaves?',
    as_of: '2026-01-01',
    actors: Object.fromEntries(ids.map((id) => [id, { name: id, capability: { value: 1, assumption } }])),
    issues: Object.fromEntries(
      counts.map((count, j) => [
        `i${j}`,
        {
          question: 'What?',
          scale: { 0: 'none', 100: 'all', assumption },
          options: Object.fromEntries(
            options(count).map((o) => [`o${o}`, { at: o * 10, label: `O${o}`, assumption }]),
          ),
          status_quo: 'o0',
          ...controllerOf(parts.issues[j]?.controller ?? []),
          ...(parts.issues[j]?.never.length === 0 ? {} : { moves: { never: parts.issues[j]?.never } }),
        },
      ]),
    ),
    stances: perActor(ids, counts, () => ({ position: 0, salience: 1, assumption })),
    values: valuesOf(ids, counts, parts.values),
    linkages: parts.linkages.map((one, l) => ({ id: `l${l}`, label: `L${l}`, ...one, assumption })),
    forbidden: parts.forbidden.map((when, k) => ({ id: `f${k}`, when, because: 'random', assumption })),
    ...(parts.limit === undefined ? {} : { limits: [limitOf(counts, parts.limit)] }),
    required: [...ids],
    no_deal: 'status_quo',
  };
  const { money } = parts;
  return {
    file,
    money:
      money === undefined
        ? undefined
        : { issues: money.issues, values: ids.map((_, i) => moneyColumn(counts, money, i)) },
    picks: parts.picks,
  };
}

function controllerOf(controller: readonly string[]): object {
  return controller.length === 0 ? {} : { controller };
}

function issueParts(count: number, ids: readonly string[]): fc.Arbitrary<IssueParts> {
  const moves = options(count).flatMap((a) =>
    options(count).flatMap((b) => (a === b ? [] : [`o${a} -> o${b}`])),
  );
  return fc.record({
    controller: fc.subarray([...ids]),
    never: fc.oneof(fc.constant([]), fc.subarray(moves)),
  });
}

function conditions(counts: readonly number[]): fc.Arbitrary<When> {
  return fc
    .subarray([...counts.keys()], { minLength: 2, maxLength: Math.min(3, counts.length) })
    .chain((issues) =>
      fc
        .tuple(
          ...issues.map((j) =>
            fc.subarray(
              options(counts[j] as number).map((o) => `o${o}`),
              { minLength: 1 },
            ),
          ),
        )
        .map((sets) => Object.fromEntries(issues.map((j, k) => [`i${j}`, sets[k] ?? []]))),
    );
}

function limitParts(counts: readonly number[]) {
  const total = sumOf(counts);
  return fc.record({
    atMost: fc.integer({ min: 2, max: 6 }),
    uses: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: total, maxLength: total }),
  });
}

function limitOf(counts: readonly number[], { atMost, uses }: NonNullable<Parts['limit']>): object {
  let place = 0;
  const by = counts.map((count, j) => [
    `i${j}`,
    Object.fromEntries(options(count).map((o) => [`o${o}`, uses[place++] ?? 0])),
  ]);
  return { id: 'limit', at_most: atMost, uses: Object.fromEntries(by), assumption };
}

function moneyParts(actors: number, counts: readonly number[]) {
  return fc
    .subarray([...counts.keys()], { minLength: 1, maxLength: Math.min(3, counts.length) })
    .chain((issues) => {
      const cells = issues.reduce((product, j) => product * (counts[j] as number), 1);
      return fc
        .array(fc.integer({ min: -4, max: 4 }), { minLength: actors * cells, maxLength: actors * cells })
        .map((values) => ({ issues, values: values.map((n) => n / 8) }));
    });
}

function moneyColumn(counts: readonly number[], { issues, values }: NonNullable<Parts['money']>, i: number) {
  const cells = issues.reduce((product, j) => product * (counts[j] as number), 1);
  return Float64Array.from(values.slice(i * cells, (i + 1) * cells));
}

function valuesOf(ids: readonly string[], counts: readonly number[], values: readonly number[]): object {
  let place = 0;
  return perActor(ids, counts, (count) =>
    Object.fromEntries(options(count).map((o) => [`o${o}`, { value: values[place++], assumption }])),
  );
}

function perActor(ids: readonly string[], counts: readonly number[], of: (count: number) => object): object {
  return Object.fromEntries(
    ids.map((id) => [id, Object.fromEntries(counts.map((count, j) => [`i${j}`, of(count)]))]),
  );
}

function options(count: number): readonly number[] {
  return Array.from({ length: count }, (_, o) => o);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

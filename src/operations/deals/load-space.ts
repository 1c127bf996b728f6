import {
  discounted,
  mostListed,
  type PackageSpace,
  type PaymentRules,
  paymentsOf,
  situationSpace,
} from '../../deals/index.ts';
import type { SourceTexts } from '../../diagnostics/index.ts';
import { textHash } from '../../evidence/index.ts';
import { type DomainFile, importDomain } from '../../exchange/index.ts';
import type { LedgerRuns } from '../../ledger/index.ts';
import { type ForbiddenRow, forbiddenRows } from '../../report/index.ts';
import { type NotYetKnown, packageCount, packageIndices, type Situation } from '../../situation/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
import type { SituationInput } from '../shared/inputs.ts';
import { aboutOf, type Loading, loadStudy, placed } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { InputError } from '../shared/types.ts';
import { unknownActor } from '../shared/unknown-actor.ts';
import { domainFiles } from './domain-files.ts';
import { badSetting, refuseTwice } from './settings.ts';

export interface SpaceInput extends SituationInput {
  readonly profiles?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly eps?: number | undefined;
  readonly at?: number | undefined;
  readonly seed?: number | undefined;
  readonly samples?: number | undefined;
  readonly reservation?: readonly string[] | undefined;
}

/** A situation's draws, for trying packages under uncertainty. */
export interface Drawn {
  readonly study: Study;
  readonly parties: readonly string[];
  readonly runs: LedgerRuns | undefined;
  /** What parties are said to have without agreement, instead of what the file says. */
  readonly reservations: ReadonlyMap<string, number>;
}

/** A package space from whatever the user named: a situation at its medians, or a domain of another program. */
export async function loadSpace(
  context: Loading,
  given: SpaceInput,
  refuseUnused: (kind: 'situation' | 'domain') => void,
) {
  const files = await domainFiles(context.store, given.situation, given.profiles);
  refuseUnused(files === undefined ? 'situation' : 'domain');
  refuseTwice(given.parties, given.situation);
  return files === undefined ? fromSituation(context, given) : fromDomain(given, files);
}

async function fromSituation(context: Loading, given: SpaceInput) {
  const { seed = 1, samples = 0 } = given;
  const loaded = await loadStudy(context, { ...given, seed, samples });
  const { situation, study, file, texts } = loaded;
  const actors = situation.actors.map(({ id }) => id);
  const parties = given.parties ?? situation.required;
  for (const id of parties) if (!actors.includes(id)) throw unknownActor(id, actors, file, texts);
  const plain = situationSpace(study, parties);
  const reservations = reservationsOf(plain, given.reservation, file, texts);
  const space = withReservations(plain, reservations);
  return {
    space,
    situation: situation as Situation | null,
    reference: packageIndices(situation, situation.noDeal),
    proposals: allowedProposals(study).map(({ id, package: chosen }) => ({
      name: id,
      package: packageIndices(situation, chosen),
    })),
    forbidden: forbiddenRows(study),
    payments: withGiven(paymentsOf(study, parties), reservations),
    discounts: null,
    drawn: samples === 0 ? null : { study, runs: loaded.runs, parties, reservations },
    labels: Object.fromEntries(situation.actors.map(({ id, name }) => [id, name])) as Record<string, string>,
    notes: gridNotes(situation, space),
    diagnostics: placed(loaded),
    about: {
      ...aboutOf('deals', situation, { ...given, seed, samples }),
      asOf: situation.asOf as string | null,
      notYetKnown: situation.notYetKnown as NotYetKnown | null,
    },
  };
}

/** How far a place between two steps of a grid can be from the nearer one, in each party's utility. */
function gridNotes(
  { issues }: Situation,
  { parties, model, issues: listed }: PackageSpace,
): readonly string[] {
  if (model.kind !== 'additive') return [];
  return issues.flatMap(({ id, isGrid }, j) => {
    if (!isGrid) return [];
    const start = listed.slice(0, j).reduce((sum, { options }) => sum + options.length, 0);
    const rises = model.values.map((column) => {
      let rise = 0;
      for (let k = start + 1; k < start + (listed[j]?.options.length ?? 0); k++)
        rise = Math.max(rise, Math.abs((column[k] as number) - (column[k - 1] as number)));
      return rise;
    });
    return [
      `${id}: any place between two steps is within ${rises.map((rise, i) => `${rise.toPrecision(2)} (${parties[i]?.name})`).join(', ')} of a listed one, where a party’s value does not peak between them`,
    ];
  });
}

async function fromDomain(given: SpaceInput, files: readonly DomainFile[]) {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { domain, diagnostics } = importDomain(files, {
    ...(given.eps !== undefined && { eps: given.eps }),
    ...(given.parties !== undefined && { parties: given.parties }),
  });
  if (domain === undefined) throw new InputError(diagnostics, texts);
  const chosen = withParties(domain.space, given.parties, given.situation, texts);
  const discounts = chosen.parties.map(
    ({ name }) => domain.discounts[domain.space.parties.findIndex((party) => party.name === name)] ?? null,
  );
  const known = withReservations(chosen, reservationsOf(chosen, given.reservation, given.situation, texts));
  const space = atMoment(known, discounts, given.at ?? 0, given.situation, texts);
  return {
    space,
    situation: null as Situation | null,
    // No proposal is on the table: trades are looked for from the middle options.
    reference: Int32Array.from(space.issues, ({ options }) => options.length >> 1),
    proposals: [],
    forbidden: [] as readonly ForbiddenRow[],
    payments: undefined as (PaymentRules & { readonly space: PackageSpace }) | undefined,
    discounts,
    drawn: null as Drawn | null,
    labels: {} as Record<string, string>,
    notes: [
      ...domain.conventions,
      ...momentNotes(space, discounts, given.at ?? 0),
      ...(space.model.kind === 'rectangles' && packageCount(space.issues) > mostListed
        ? [`With hyper-rectangles and more than ${mostListed} packages no red lines are looked for.`]
        : []),
    ],
    diagnostics: placed({ diagnostics, texts }),
    about: {
      operation: 'deals',
      ...madeBy,
      seed: 0,
      samples: 0,
      asOf: null,
      notYetKnown: null,
      set: given.set ?? [],
      inputs: textHash(files.map(({ path, text }) => `${path.split('/').at(-1)}\0${text}\0`).join('')),
    },
  };
}

/** The space of some of its parties only. */
function withParties(
  space: PackageSpace,
  wanted: readonly string[] | undefined,
  file: string,
  texts: SourceTexts,
): PackageSpace {
  if (wanted === undefined) return space;
  const names = space.parties.map(({ name }) => name);
  const indices = wanted.map((name) => {
    if (!names.includes(name)) throw unknownActor(name, names, file, texts);
    return names.indexOf(name);
  });
  const pick = <T>(all: readonly T[]) => indices.map((i) => all[i] as T);
  const { model } = space;
  return {
    ...space,
    parties: pick(space.parties),
    model:
      model.kind === 'rectangles'
        ? { ...model, profiles: pick(model.profiles) }
        : {
            ...model,
            values: pick(model.values),
            tables: model.tables.map((table) => ({ ...table, values: pick(table.values) })),
          },
  };
}

/** `party=0.4` overrides, or fills in, what a party has without agreement. */
function reservationsOf(
  space: PackageSpace,
  settings: readonly string[] = [],
  file: string,
  texts: SourceTexts,
): ReadonlyMap<string, number> {
  const names = space.parties.map((party) => party.name);
  return new Map(
    settings.map((text) => {
      const [, name = '', number = ''] = /^(.*)=\s*([^=]+)$/.exec(text) ?? [];
      if (name === '' || !Number.isFinite(Number(number)))
        throw badSetting(
          'bad-reservation',
          `reservation: '${text}' is not party=number`,
          'write --reservation us=0.4',
          file,
          texts,
        );
      if (!names.includes(name)) throw unknownActor(name, names, file, texts);
      return [name, Number(number)];
    }),
  );
}

/** The reservation values that were given hold where money moves, too. */
function withGiven<Payments extends { readonly space: PackageSpace }>(
  payments: Payments | undefined,
  wanted: ReadonlyMap<string, number>,
): Payments | undefined {
  return payments && { ...payments, space: withReservations(payments.space, wanted) };
}

function withReservations(space: PackageSpace, wanted: ReadonlyMap<string, number>): PackageSpace {
  return {
    ...space,
    parties: space.parties.map((party) => ({
      ...party,
      reservation: wanted.get(party.name) ?? party.reservation,
    })),
  };
}

function atMoment(
  space: PackageSpace,
  discounts: readonly (number | null)[],
  time: number,
  file: string,
  texts: SourceTexts,
): PackageSpace {
  if (time > 0 && space.model.kind === 'rectangles')
    throw badSetting(
      'no-discounting',
      'hyper-rectangle utilities cannot be discounted',
      'leave out --at',
      file,
      texts,
    );
  return discounted(space, discounts, time);
}

/** What agreement at that moment leaves of each party's utility. */
function momentNotes(
  { parties }: PackageSpace,
  discounts: readonly (number | null)[],
  time: number,
): readonly string[] {
  if (time === 0) return [];
  const left = parties.map(({ name }, i) => `${name} ${((discounts[i] ?? 1) ** time).toPrecision(3)}`);
  return [
    `As agreed at ${time} of the time there is: what is left of a utility now is ${left.join(', ')}; no deal is worth what it is now.`,
  ];
}

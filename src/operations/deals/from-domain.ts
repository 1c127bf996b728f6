import { discounted, mostListed, type PackageSpace, type PaymentRules } from '../../deals/index.ts';
import { placedInOrder, type SourceTexts } from '../../diagnostics/index.ts';
import { textHash } from '../../evidence/index.ts';
import { type DomainFile, importDomain } from '../../exchange/index.ts';
import type { ForbiddenRow } from '../../report/result.ts';
import { packageCount, type Situation } from '../../situation/index.ts';
import { madeBy } from '../shared/made-by.ts';
import { InputError } from '../shared/types.ts';
import { unknownActor } from '../shared/unknown-name.ts';
import { reservationsOf, withReservations } from './reservations.ts';
import { badSetting } from './settings.ts';
import type { Drawn, SpaceInput } from './space-input.ts';

/** The package space of a negotiation domain of another program. */
export async function fromDomain(given: SpaceInput, files: readonly DomainFile[]) {
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
    diagnostics: placedInOrder(diagnostics, texts),
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

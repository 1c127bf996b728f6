import { type PackageSpace, paymentsOf, situationSpace } from '../../deals/index.ts';
import { forbiddenRows } from '../../report/index.ts';
import { type NotYetKnown, packageIndices, type Situation } from '../../situation/index.ts';
import { allowedProposals } from '../../study/index.ts';
import { aboutOf, type Loading, loadStudy, placed } from '../shared/load.ts';
import { unknownActor } from '../shared/unknown-name.ts';
import { reservationsOf, withReservations } from './reservations.ts';
import type { SpaceInput } from './space-input.ts';

/** The package space of a situation at its medians, with its draws. */
export async function fromSituation(context: Loading, given: SpaceInput) {
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

/** The reservation values that were given hold where money moves, too. */
function withGiven<Payments extends { readonly space: PackageSpace }>(
  payments: Payments | undefined,
  wanted: ReadonlyMap<string, number>,
): Payments | undefined {
  return payments && { ...payments, space: withReservations(payments.space, wanted) };
}

import type { Instrument } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';

/** T(p): issues on which a package differs from no deal, and those that it promises to leave as they are; ascending. */
export function promisedIssues(
  { compiled }: Pick<Study, 'compiled'>,
  chosen: Int32Array,
  holds: readonly string[],
): readonly number[] {
  return compiled.issues.flatMap((id, j) =>
    chosen[j] !== compiled.noDeal[j] || holds.includes(id) ? [j] : [],
  );
}

/** Instruments that a package sets going and no deal does not, or whose numbers it alters, by their place in the ledger. */
export function newInstruments({ situation, compiled }: Study, chosen: Int32Array): readonly number[] {
  const isMet = (when: Instrument['when'], of: Int32Array) =>
    when.every(({ issue, options }) => {
      const j = compiled.issues.indexOf(issue);
      const id = situation.issues[j]?.options[of[j] as number]?.id ?? '';
      return options.includes(id);
    });
  return (situation.ledger?.instruments ?? []).flatMap((one, index) => {
    if (!isMet(one.when, chosen)) return [];
    const isNew = !isMet(one.when, compiled.noDeal);
    const isAltered = one.changes.some(({ when }) => isMet(when, chosen) !== isMet(when, compiled.noDeal));
    return isNew || isAltered ? [index] : [];
  });
}

/**
 * Accounts that an instrument charges: payers of a transfer, tax or levy, lenders, issuers, guarantors and investors of funds; never
 * the owner of what is seized or pledged.
 */
export function chargedAccounts(instrument: Instrument): readonly string[] {
  switch (instrument.kind) {
    case 'transfer':
    case 'tax':
    case 'levy':
      return [instrument.terms.payer];
    case 'loan':
      return [instrument.terms.lender];
    case 'zero_coupon':
      return [instrument.terms.issuer];
    case 'guarantee':
      return instrument.terms.guarantors.map(({ account }) => account);
    case 'fund':
      return [instrument.terms.investor];
    default:
      return [];
  }
}

/** Actors whom a package newly charges, in the order of the file; `stated` where the file says so itself. */
function chargedActors(
  study: Study,
  chosen: Int32Array,
  stated: readonly string[] | null,
): readonly string[] {
  const { ledger, actors } = study.situation;
  if (stated !== null) return stated;
  if (ledger === undefined) return [];
  const isNew = ({ when }: Instrument) =>
    when.length > 0 &&
    !when.every(({ issue, options }) => options.includes(study.situation.noDeal[issue] ?? ''));
  const accounts = new Set(
    newInstruments(study, chosen)
      .flatMap((index) => ledger.instruments[index] ?? [])
      .filter(isNew)
      .flatMap(chargedAccounts),
  );
  const found = new Set(ledger.accounts.filter(({ id }) => accounts.has(id)).map(({ actor }) => actor));
  return actors.map(({ id }) => id).filter((id) => found.has(id));
}

/**
 * Req(p): controllers of what the package changes or promises to hold, and whom it newly charges; in the order of the file. An issue
 * that nobody is said to control is moved by those whom the file says must sign.
 */
export function signatories(
  {
    study,
    chosen,
    issues,
  }: { readonly study: Study; readonly chosen: Int32Array; readonly issues: readonly number[] },
  { charges, required }: { readonly charges: readonly string[] | null; readonly required: readonly string[] },
): readonly string[] {
  const { situation } = study;
  const found = new Set([
    ...issues.flatMap((j) => {
      const controllers = situation.issues[j]?.controllers ?? [];
      return controllers.length === 0 ? required : controllers;
    }),
    ...chargedActors(study, chosen, charges),
  ]);
  return situation.actors.map(({ id }) => id).filter((id) => found.has(id));
}

import type { Estimate, Payment } from '../situation/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Going } from './going.ts';

/** Inputs of the situation on which money depends under what is set going: nothing else can change it. */
export function inputsOf(
  { ledger, compiled }: CompiledLedger,
  { active, changes }: Going,
): readonly number[] {
  const estimates: Estimate[] = [ledger.discountRate, ...ledger.rates.map(({ value }) => value)];
  for (const { opening, credit } of ledger.accounts)
    estimates.push(...opening.map(({ amount }) => amount), ...credit.map(({ limit }) => limit));
  for (const index of active) {
    const values: Readonly<Record<string, unknown>> = { ...ledger.instruments[index].terms };
    for (const value of Object.values(values)) estimates.push(...estimatesIn(value));
    for (const change of changes[index]) estimates.push(...Object.values(change.values));
  }
  const found = estimates.flatMap((estimate) => compiled.inputOf.get(estimate) ?? []);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Estimates in a term: itself, or those of its payments and shares. */
function estimatesIn(term: unknown): readonly Estimate[] {
  if (typeof term !== 'object' || term === null) return [];
  if (!Array.isArray(term)) return [term as Estimate];
  return (term as readonly (Payment | { readonly share: Estimate } | string)[]).flatMap((one) =>
    typeof one === 'string' ? [] : 'amount' in one ? [one.amount] : [one.share],
  );
}

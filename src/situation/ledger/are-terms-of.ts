import { type InstrumentKind, kinds, type TermsOf } from './kinds.ts';
import type { Term } from './terms.ts';

/** Are these all terms of an instrument of the kind, each of the type that the table of kinds gives it? */
export function areTermsOf<K extends InstrumentKind>(kind: K, terms: unknown): terms is TermsOf<K> {
  if (typeof terms !== 'object' || terms === null) return false;
  const values = new Map<string, unknown>(Object.entries(terms));
  const table: Readonly<Record<string, Term>> = kinds[kind];
  return Object.entries(table).every(([key, term]) => {
    const value = values.get(key);
    return value === undefined ? term.optional === true : isOfTerm(term, value);
  });
}

function isOfTerm(term: Term, value: unknown): boolean {
  switch (term.kind) {
    case 'account':
    case 'instrument':
    case 'currency':
    case 'text':
      return typeof value === 'string';
    case 'word':
      return typeof value === 'string' && term.words.includes(value);
    case 'month':
    case 'count':
      return typeof value === 'number';
    case 'instruments':
      return isListOf(value, (one) => typeof one === 'string');
    case 'estimate':
      return holds(value, 'distribution');
    case 'payments':
      return isListOf(value, (one) => holds(one, 'amount') && holds(one, 'from'));
    case 'shares':
      return isListOf(value, (one) => holds(one, 'account') && holds(one, 'share'));
  }
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function holds(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

import { wordsOf } from './genius.case.ts';
import { importDomain } from './import-domain.ts';

export type Json = Record<string, unknown>;

/** Reads files given as values or as texts. */
export function read(files: Readonly<Record<string, unknown>>) {
  const texts = Object.entries(files).map(([path, value]) => ({
    path,
    text: typeof value === 'string' ? value : JSON.stringify(value, null, 1),
  }));
  return { imported: importDomain(texts), texts: new Map(texts.map(({ path, text }) => [path, text])) };
}

/** Weighted values of a party, without the noise of the last digits. */
export function valuesOf(imported: ReturnType<typeof importDomain>, party = 0): readonly number[] {
  const model = imported.domain?.space.model;
  if (model?.kind !== 'additive') throw new Error(wordsOf(imported).join('\n') || 'no additive domain');
  return [...(model.values[party] ?? [])].map((value) => Number(value.toPrecision(12)));
}

import type { Diagnostic } from '../../diagnostics/index.ts';
import { type VerifiedRecord, verifyRecord } from '../../record/index.ts';
import type { Store } from '../../store/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from './types.ts';

/** The record that a reference means: the file itself, or `record.jsonl` in the folder that it names; undefined where there is none. */
export async function findRecord(store: Store, reference: string): Promise<string | undefined> {
  const trimmed = reference.replace(/\/+$/, '').replace(/\/situation\.ya?ml$/, '');
  const places = /\.jsonl$/.test(trimmed)
    ? [trimmed]
    : ['', 'situations/', 'catalog/'].map((place) => `${place}${trimmed}/record.jsonl`);
  for (const place of places) if ((await store.readDamaged(place)) !== undefined) return place;
  return undefined;
}

/** A record that still is what was written; an InputError names every line that is not. */
export function soundRecord(file: string, text: string): VerifiedRecord {
  const verified = verifyRecord(text);
  if (verified.broken.length === 0) return verified;
  const lines = text.split('\n');
  const startOf = (line: number) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const diagnostics = verified.broken.map((line): Diagnostic => {
    const start = startOf(line);
    return {
      code: 'broken-record',
      severity: 'error',
      message: catalogues.en.record.brokenLine(line),
      hint: catalogues.en.record.mend,
      file,
      span: { start, end: start + Math.min(1, lines[line - 1]?.length ?? 0) },
    };
  });
  throw new InputError(diagnostics, new Map([[file, text]]));
}

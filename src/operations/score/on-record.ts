import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Frozen } from '../../frozen.ts';
import { type NumberedEntry, resolveRecord, scoreRecord } from '../../record/index.ts';
import { entryShape, recordScoresShape } from '../../record/result.ts';
import type { Situation } from '../../situation/index.ts';
import { loadOrThrow, placed } from '../shared/load.ts';
import { madeBy, madeByShape } from '../shared/made-by.ts';
import { readOutcomes } from '../shared/outcomes.ts';
import { soundRecord } from '../shared/records.ts';
import { warningsShape } from '../shared/shapes.ts';
import { type Context, InputError } from '../shared/types.ts';

/** How what stands on record has done. */
export const recordShape = z.strictObject({
  about: z
    .strictObject({
      operation: z.string().describe('name of the operation'),
      ...madeByShape,
      record: z.string().describe('file that was read'),
      outcomes: z.string().nullable().describe('file of what came of it; null: there is none'),
      lines: z.number().describe('lines of the record'),
    })
    .describe('what was read, and by what'),
  ...recordScoresShape.shape,
  names: z
    .record(z.string(), z.string())
    .describe('titles of proposals as last recorded, and questions of issues, by their ids'),
  diagnostics: warningsShape,
});

export type ScoredRecord = Frozen<z.infer<typeof recordShape>>;

/** Whether a file is a record: each line an entry that names the hash of the one before. */
export function holdsRecord(file: string, text: string): boolean {
  return (
    file.endsWith('.jsonl') || /^\{.*"hash":"[0-9a-f]{64}".*"previous":/.test(text.split('\n', 1)[0] ?? '')
  );
}

export interface RecordSettings {
  readonly outcomes?: string | undefined;
  readonly situation?: string | undefined;
}

/** Scores a record by the outcomes beside it; one that was rewritten is scored by nobody. */
export async function scoreOnRecord(
  file: string,
  text: string,
  { outcomes, situation }: RecordSettings,
  context: Context,
): Promise<ScoredRecord> {
  const entries = readEntries(file, text);
  const loaded = await loadOrThrow(context, { situation: situation ?? folderOf(file) });
  const found = await readOutcomes(context.store, loaded, loaded.situation, outcomes);
  if (found === undefined && outcomes !== undefined) {
    const message = `there is no file at '${outcomes}'`;
    throw new InputError([{ code: 'no-such-file', severity: 'error', message, file: outcomes }], new Map());
  }
  const texts = found === undefined ? new Map<string, string>() : new Map([[found.file, found.text]]);
  if (found !== undefined && found.outcomes === undefined) throw new InputError(found.diagnostics, texts);
  const none = { situation: loaded.situation.id, tests: [], issues: [] };
  return {
    about: {
      operation: 'score',
      ...madeBy,
      record: file,
      outcomes: found?.file ?? null,
      lines: entries.length,
    },
    ...scoreRecord(resolveRecord(entries, found?.outcomes ?? none)),
    names: namesOf(entries, loaded.situation),
    diagnostics: placed({ diagnostics: found?.diagnostics ?? [], texts }),
  };
}

/** What the ids of a record mean to a reader. */
function namesOf(
  entries: readonly NumberedEntry[],
  { issues }: Pick<Situation, 'issues'>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...issues.map(({ id, question }) => [id, question] as const),
    ...entries.flatMap(({ entry }) =>
      entry.proposals.map(({ proposal, title }) => [proposal, title] as const),
    ),
  ]);
}

function folderOf(file: string): string {
  const folder = file.replace(/[^/]*$/, '');
  return folder === '' ? '.' : folder;
}

/** The entries of a record that is whole; a line of another make is named. */
function readEntries(file: string, text: string): readonly NumberedEntry[] {
  const diagnostics: Diagnostic[] = [];
  const entries = soundRecord(file, text).readable.flatMap(({ line, entry }) => {
    const parsed = entryShape.safeParse(entry);
    if (parsed.success) return [{ line, entry: parsed.data }];
    const [issue] = parsed.error.issues;
    const message = `line ${line} is no entry: ${issue?.path.join('.') ?? ''} ${issue?.message.toLowerCase() ?? ''}`;
    diagnostics.push({ code: 'unknown-entry', severity: 'error', message, file });
    return [];
  });
  if (diagnostics.length > 0) throw new InputError(diagnostics, new Map([[file, text]]));
  return entries;
}

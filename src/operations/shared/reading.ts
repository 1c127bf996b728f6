import { type Diagnostic, newCollector } from '../../diagnostics/index.ts';
import type { Evidence } from '../../evidence/index.ts';
import type { SpeakerAlias, TextReading } from '../../reading/index.ts';
import type { Situation } from '../../situation/index.ts';
import { refuseUnreadable } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';
import { type Context, InputError } from './types.ts';

const { read: say } = catalogues.en;

/** A text to be read: a file's, or the content given in place of one. */
export interface RawText {
  readonly name: string;
  readonly raw: string;
}

export async function rawText(
  { file, content }: { readonly file?: string | undefined; readonly content?: string | undefined },
  { store }: Pick<Context, 'store'>,
): Promise<RawText> {
  const name = file ?? 'content';
  const raw = file === undefined ? content : await store.readText(file);
  if (raw === undefined) throw refused(name, file === undefined ? say.noText : say.noFile(name), say.nameOne);
  const collector = newCollector();
  if (refuseUnreadable(name, raw, collector))
    throw new InputError(collector.diagnostics(), new Map([[name, raw]]));
  return { name, raw };
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'no-such-file', severity: 'error', message, hint, file }], new Map());
}

/** Names of actors, and of the sources that stand for them. */
export function aliasesOf(
  actors: Situation['actors'],
  { sources }: Pick<Evidence, 'sources'>,
): readonly SpeakerAlias[] {
  return [
    ...actors.map(({ id, name }) => ({ actor: id, name })),
    ...actors.map(({ id }) => ({ actor: id, name: id.toUpperCase() })),
    ...[...sources.values()].flatMap(({ actor, name }) => (actor === undefined ? [] : [{ actor, name }])),
  ];
}

/** What a reader must know of a reading: no rules, no day, nothing found. */
export function readingDoubts(
  { language, published, dates, attributions }: TextReading,
  file: string,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (language === 'other')
    found.push({ code: 'no-rules', severity: 'warning', message: say.noRules, hint: say.rulesFor, file });
  else if (attributions.length === 0)
    found.push({ code: 'nothing-said', severity: 'note', message: say.nothingSaid, file });
  if (published.day === null && dates.some(({ value }) => value === null))
    found.push({ code: 'no-day', severity: 'warning', message: say.noDay, hint: say.giveDay, file });
  return found;
}

/** A name for the report of a text's file, free among those that are taken. */
export function freeReportId(file: string, taken: { readonly has: (id: string) => boolean }): string {
  const plain = file
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '_')
    .replace(/^[^a-zA-Z]+/, '')
    .slice(0, 40);
  const base = plain === '' || /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(plain) ? 'report' : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Who published a text, as far as it says: its source line, else its file. */
export function publisherOf({ document }: TextReading, file: string): string {
  return document.sourceLine?.text.replace(/^[^:：]*[:：]\s*/u, '') ?? file.replace(/^.*\//, '');
}

import { type Diagnostic, hasErrors, placeDiagnostics, type SourceTexts } from '../../diagnostics/index.ts';
import { type KtabSettings, readEumCsv, readKtabCsv, readKtabXml } from '../../exchange/index.ts';
import type { ActorTable } from '../../forecast/index.ts';
import { InputError } from '../shared/types.ts';

/** Actors of a file that a single model runs on, and what the file says of how. */
export interface ActorFile {
  readonly format: 'ktab' | 'eum';
  readonly title: string;
  readonly table: ActorTable;
  readonly settings?: KtabSettings;
  readonly diagnostics: ReturnType<typeof placeDiagnostics>;
}

/** Reads KTAB's CSV or XML, or a table of actors for the expected utility model; an InputError has all that is wrong. */
export function readActorFile(
  path: string,
  text: string,
  format: ActorFile['format'],
  range: readonly [number, number] | undefined,
): ActorFile {
  const texts = new Map([[path, text]]);
  return format === 'ktab' ? ktabFile(path, text, texts) : eumFile(path, text, texts, range);
}

/** Which format a file has, when the user does not say: KTAB's have a line of their own before the headings. */
export function formatOf(path: string, text: string): ActorFile['format'] {
  if (/\.xml$/i.test(path)) return 'ktab';
  const [first = '', second = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 2);
  const isHeading = (line: string) => /\b(actor|name)\b/i.test(line) && /\bposition/i.test(line);
  return !isHeading(first) && /^\s*"?actor/i.test(second) ? 'ktab' : 'eum';
}

function ktabFile(path: string, text: string, texts: SourceTexts): ActorFile {
  const isXml = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('<');
  const { scenario, diagnostics } = isXml ? readKtabXml(path, text) : readKtabCsv(path, text);
  if (scenario === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  const { actors, dimensions, name, idealAdjustment, settings } = scenario;
  const adjustment =
    idealAdjustment === undefined ? {} : { idealAdjustment: Float64Array.from(idealAdjustment.flat()) };
  return {
    format: 'ktab',
    title: name,
    table: {
      names: actors.map((actor) => actor.name),
      dimensions,
      capability: Float64Array.from(actors, ({ capability }) => capability),
      positions: Float64Array.from(actors.flatMap(({ positions }) => positions)),
      salience: Float64Array.from(
        actors.flatMap(({ saliences }) => saliences),
        (one) => one / 100,
      ),
      range: [0, 100],
      ...adjustment,
    },
    ...(settings === undefined ? {} : { settings }),
    diagnostics: placed(diagnostics, texts),
  };
}

function eumFile(
  path: string,
  text: string,
  texts: SourceTexts,
  range: readonly [number, number] | undefined,
): ActorFile {
  const { table, diagnostics } = readEumCsv(path, text, range === undefined ? {} : { range });
  if (table === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  const { actors } = table;
  return {
    format: 'eum',
    title: path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''),
    table: {
      names: actors.map(({ name }) => name),
      dimensions: ['position'],
      capability: Float64Array.from(actors, ({ capability }) => capability),
      positions: Float64Array.from(actors, ({ position }) => position),
      salience: Float64Array.from(actors, ({ salience }) => salience),
      range: [table.range.low, table.range.high],
    },
    diagnostics: placed(diagnostics, texts),
  };
}

/** Placed, with keys in the order of the published shape. */
function placed(diagnostics: readonly Diagnostic[], texts: SourceTexts): ActorFile['diagnostics'] {
  return placeDiagnostics(diagnostics, texts).map(
    ({ code, severity, message, hint, file, line, column, endColumn, source }) => ({
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      file,
      line,
      column,
      endColumn,
      source,
    }),
  );
}

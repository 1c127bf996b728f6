import type { YamlSource } from '../../text/index.ts';
import { reservedWords } from './expression.ts';
import { limits } from './limits.ts';
import { readExpression } from './read-equations.ts';
import { quoted, type ReportEquation } from './report.ts';
import type { EquationsFile } from './schema.ts';
import { isName, nameAs } from './tokens.ts';
import type { Shock, VariableDefinition } from './types.ts';
import { writtenAt } from './written.ts';

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, string | number>>;

/** A map of names and values, such as `parameters`; names are checked, values read as expressions. */
export function readDefinitions(
  values: Values | undefined,
  at: Path,
  source: YamlSource,
  report: ReportEquation,
): readonly VariableDefinition[] {
  const entries = Object.entries(values ?? {});
  if (entries.length > limits.parameters) {
    const message = `there are ${entries.length} names here; the limit is ${limits.parameters}`;
    report.error('too-many-names', source.spanOf(at), message);
    return [];
  }
  const seen = new Set<string>();
  return entries.flatMap(([key, value]) => {
    if (report.isFull()) return [];
    const path = [...at, key];
    const name = nameAs(key);
    if (!checkName(name, path, source, report)) return [];
    if (seen.has(name))
      report.error('duplicate-key', source.spanOfKey(path), `${quoted(name)} stands twice here`);
    seen.add(name);
    const written = writtenAt(source, path, value);
    // What cannot be read is reported; a stand-in keeps the name known.
    const standIn = { kind: 'number', value: 0, span: written.span } as const;
    const expression = readExpression(written, report) ?? standIn;
    return [{ name, expression, span: source.spanOfKey(path) }];
  });
}

function checkName(name: string, path: Path, source: YamlSource, report: ReportEquation): boolean {
  if (reservedWords.has(name)) {
    const message = `${quoted(name)} is a word of the language`;
    report.error('reserved-name', source.spanOfKey(path), message, 'choose another name');
    return false;
  }
  if (isName(name)) return true;
  const message = `${quoted(name)} is no name: use letters, digits, _ and inner dots, a letter first`;
  report.error('bad-name', source.spanOfKey(path), message);
  return false;
}

/** Start values; `steady: true` among them is no variable but the wish to start at rest. */
export function readStart(
  file: EquationsFile,
  source: YamlSource,
  report: ReportEquation,
): { readonly start: readonly VariableDefinition[]; readonly startsAtRest: boolean } {
  const values: Record<string, string | number> = Object.create(null);
  let startsAtRest = false;
  for (const [name, value] of Object.entries(file.start ?? {})) {
    if (value !== true) values[name] = value;
    else if (name === 'steady') startsAtRest = true;
    else {
      const message = `start.${name} is true; it must be a number or an expression`;
      report.error('invalid-value', source.spanOf(['start', name]), message);
    }
  }
  return { start: readDefinitions(values, ['start'], source, report), startsAtRest };
}

/** Shocks in either form, in the order of their periods; two that begin together must set different parameters. */
export function readShocks(
  file: EquationsFile,
  source: YamlSource,
  report: ReportEquation,
): readonly Shock[] {
  const { shocks = [] } = file;
  const read = Array.isArray(shocks)
    ? shocks.map((shock, i) => {
        const { period, until } = shock;
        const at = ['shocks', i];
        if (until !== undefined && until < period) {
          const message = `until is ${until}; it must not be before period ${period}`;
          report.error('bad-period', source.spanOf([...at, 'until']), message);
        }
        const set = readDefinitions(shock.set, [...at, 'set'], source, report);
        return { period, ...(until === undefined ? {} : { until }), set };
      })
    : Object.entries(shocks).map(([key, set]) => ({
        period: periodKey(key, source, report),
        set: readDefinitions(set, ['shocks', key], source, report),
      }));
  refuseDoubles(read, report);
  return read.sort((a, b) => a.period - b.period);
}

function periodKey(key: string, source: YamlSource, report: ReportEquation): number {
  const period = Number(key);
  if (/^\d+$/.test(key) && period >= 1 && period <= limits.periods) return period;
  const message = `${quoted(key)} is no period; it must be a whole number from 1 to ${limits.periods}`;
  report.error(
    'bad-period',
    source.spanOfKey(['shocks', key]),
    message,
    'the value in period 0 stands in parameters',
  );
  return 1;
}

function refuseDoubles(shocks: readonly Shock[], report: ReportEquation): void {
  const seen = new Set<string>();
  for (const { period, set } of shocks)
    for (const { name, span } of set) {
      const key = `${period} ${name}`;
      if (seen.has(key))
        report.error('set-twice', span, `${quoted(name)} is set twice from period ${period}`);
      seen.add(key);
    }
}

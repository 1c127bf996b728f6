import { type Collector, newCollector, quoted } from '../../diagnostics/index.ts';
import { type Cell, readRows } from '../../text/index.ts';
import { limits } from '../limits.ts';
import { placeOf, readColumns } from './eum-columns.ts';
import { type Layout, type RawEumActor, readRow } from './eum-row.ts';
import type { EumTable, EumTableReading } from './eum-table.ts';

export interface EumCsvSettings {
  /** The ends of the scale, which such files do not hold. */
  readonly range?: readonly [low: number, high: number];
}

/**
 * Reads an actor table as programs of the expected utility model have it: a line of headings, then a line an actor, with
 * commas, semicolons or tabs. Salience from 0 to 1 or from 0 to 100 is told apart, and said.
 *
 * @example
 * const text = 'Actor,Capability,Position,Salience\nNorth,0.6,10,0.8\nSouth,0.4,90,0.5\n';
 * readEumCsv('a.csv', text).table.actors[0] // => { name: 'North', capability: 0.6, position: 10, salience: 0.8 }
 */
export function readEumCsv(path: string, text: string, settings: EumCsvSettings = {}): EumTableReading {
  const report = newCollector();
  const actors = readActors(path, text, report);
  const table = actors === undefined ? undefined : tableOf(path, actors, settings, report);
  const diagnostics = report.diagnostics();
  return table === undefined || report.errors() > 0 ? { diagnostics } : { table, diagnostics };
}

function readActors(file: string, text: string, report: Collector): readonly RawEumActor[] | undefined {
  const table = readRows(file, text, report);
  if (table === undefined) return undefined;
  const { decimalSign, rows } = table;
  const [head, ...body] = rows;
  if (head === undefined) {
    report.error('no-actors', { file }, 'the file is empty', 'begin with actor,capability,position,salience');
    return undefined;
  }
  const columns = readColumns(file, head, report);
  if (columns === undefined) return undefined;
  if (body.length === 0) {
    const words = 'no actor follows the headings';
    report.error('no-actors', placeOf(file, head), words, 'write a line an actor, e.g. Denmark,0.05,4,1');
    return undefined;
  }
  if (body.length > limits.parties) {
    const words = `there are ${body.length} actors; at most ${limits.parties} are read`;
    report.error(
      'too-many-actors',
      placeOf(file, body[limits.parties] ?? head),
      words,
      'add up actors that want the same',
    );
    return undefined;
  }
  return readBody(file, body, { columns, width: head.length, decimalSign }, report);
}

function readBody(
  file: string,
  body: readonly (readonly Cell[])[],
  layout: Layout,
  report: Collector,
): readonly RawEumActor[] {
  const seen = new Set<string>();
  const actors: RawEumActor[] = [];
  for (const row of body) {
    const actor = readRow(file, row, layout, report);
    if (actor === undefined) continue;
    const { text, span } = actor.name;
    if (seen.has(text)) {
      const words = `${quoted(text)} is listed a second time`;
      report.error('actor-twice', { file, span }, words, 'give each actor one line and a name of its own');
    }
    seen.add(text);
    actors.push(actor);
  }
  return actors;
}

function tableOf(
  file: string,
  raw: readonly RawEumActor[],
  { range }: EumCsvSettings,
  report: Collector,
): EumTable | undefined {
  const salienceUnit = salienceUnitOf(file, raw, report);
  const divisor = salienceUnit === 'percent' ? 100 : 1;
  const actors = raw.map(({ name, capability, position, salience }) => ({
    name: name.text,
    capability: capability.value,
    position: position.value,
    salience: salience.value / divisor,
  }));
  if (report.errors() === 0 && !actors.some(({ capability, salience }) => capability * salience > 0))
    report.error(
      'no-weight',
      { file },
      'capability × salience is 0 for every actor',
      'somebody must weigh something',
    );
  if (range !== undefined) checkRange(file, raw, range, report);
  const positions = actors.map(({ position }) => position);
  const low = range?.[0] ?? positions.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = range?.[1] ?? positions.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (range === undefined && low === high && raw[0] !== undefined) {
    const words = `all actors stand at ${low}: their positions give no ends of a scale`;
    report.error('no-range', { file, span: raw[0].position.span }, words, 'give its ends: --range 0,100');
  }
  if (range === undefined && report.errors() === 0) {
    const words = `the scale is taken to run from ${low} to ${high}, the outermost positions`;
    report.note('range-from-positions', { file }, words, 'give its ends where actors stand inside them');
  }
  return { actors, salienceUnit, range: { low, high, from: range === undefined ? 'positions' : 'caller' } };
}

function salienceUnitOf(
  file: string,
  raw: readonly RawEumActor[],
  report: Collector,
): EumTable['salienceUnit'] {
  const first = raw.find(({ salience }) => salience.value > 1);
  if (first === undefined) return 'share';
  const words = `salience is read as percent, as ${first.salience.value} is above 1`;
  report.note('salience-percent', { file, span: first.salience.span }, words, 'it is divided by 100');
  for (const { salience } of raw)
    if (salience.value > 0 && salience.value < 1) {
      const mixed = `salience ${salience.value} stands among percentages and is read as ${salience.value} %`;
      const hint = 'write all saliences from 0 to 1, or all from 0 to 100';
      report.warning('salience-mixed', { file, span: salience.span }, mixed, hint);
    }
  return 'percent';
}

function checkRange(
  file: string,
  raw: readonly RawEumActor[],
  [low, high]: readonly [low: number, high: number],
  report: Collector,
): void {
  if (!(low < high)) throw new RangeError(`the range runs from ${low} to ${high}; the low end comes first`);
  for (const { position } of raw)
    if (position.value < low || position.value > high)
      report.error(
        'position-off-scale',
        { file, span: position.span },
        `position ${position.value} is off the scale, which runs from ${low} to ${high}`,
        'correct the position, or give the ends of the scale that the file has',
      );
}

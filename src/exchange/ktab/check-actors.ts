import { type Collector, type Place, quoted } from '../../diagnostics/index.ts';
import type { Cell } from '../../text/index.ts';
import { cellNumber, type DecimalSign, isWithin, numberHint, ranges, rangeWords } from '../../text/index.ts';
import { brief } from './brief.ts';
import type { KtabActor } from './ktab-scenario.ts';
import type { RawActor } from './raw-scenario.ts';

/** As many actors as the program takes. */
const [fewest, most] = [3, 250];

/** Far more dimensions than any scenario has, so that a slip does not make a table of billions. */
export const mostDimensions = 1000;

/** The actors with their numbers; those left out are each explained by an error. */
export function checkActors(
  file: string,
  raw: readonly RawActor[],
  dimensions: readonly string[],
  decimalSign: DecimalSign,
  report: Collector,
): readonly KtabActor[] {
  const seen = new Set<string>();
  return raw.flatMap((actor) => {
    const { text, span } = actor.name;
    if (text === '') report.error('no-name', { file, span }, 'this actor has no name', 'name every actor');
    else if (seen.has(text)) {
      const words = `${quoted(text)} is listed a second time`;
      report.error('actor-twice', { file, span }, words, 'give each actor one entry and a name of its own');
    }
    seen.add(text);
    return checkActor(file, actor, dimensions, decimalSign, report) ?? [];
  });
}

/** Says so where there are fewer or more actors than the model takes. */
export function checkCount(place: Place, count: number, report: Collector): void {
  if (count >= fewest && count <= most) return;
  const words = `there ${count === 1 ? 'is 1 actor' : `are ${count} actors`}; ${fewest} to ${most} are read`;
  const hint = count < fewest ? 'add the others who have a say' : 'add up actors that want the same';
  report.error('actor-count', place, words, hint);
}

function checkActor(
  file: string,
  { name, description, capability, positions, saliences }: RawActor,
  dimensions: readonly string[],
  decimalSign: DecimalSign,
  report: Collector,
): KtabActor | undefined {
  const power = numberOf(file, capability, 'capability', decimalSign, report);
  if (power !== undefined && !(power > 0 && isWithin(power, ranges.capability))) {
    const { least, high } = ranges.capability;
    const words = `capability is ${power}; it ${rangeWords({ low: least, high })}`;
    report.error(
      'capability-out-of-range',
      { file, span: capability.span },
      words,
      'leave out an actor that has none, or count in other units',
    );
  }
  const places = positions.map((cell, k) =>
    percent(file, cell, 'position', dimensions[k], decimalSign, report),
  );
  const cares = saliences.map((cell, k) =>
    percent(file, cell, 'salience', dimensions[k], decimalSign, report),
  );
  if (power === undefined || !areAll(places) || !areAll(cares)) return undefined;
  checkSum(file, name, saliences, cares, report);
  return { name: name.text, description, capability: power, positions: places, saliences: cares };
}

// Percentages with decimals that add up to 100 in print may be a few last bits above it.
const slack = 1e-9;

function checkSum(
  file: string,
  name: Cell,
  cells: readonly Cell[],
  values: readonly number[],
  report: Collector,
): void {
  const sum = values.reduce((total, value) => total + value, 0);
  const [first = name, last = name] = [cells[0], cells.at(-1)];
  const place = { file, span: { start: first.span.start, end: Math.max(first.span.end, last.span.end) } };
  if (sum > 100 + slack) {
    const words = `the saliences of ${brief(name.text)} add up to ${Number(sum.toPrecision(10))}; at most 100`;
    report.error('salience-sum', place, words, 'scale them down together: they share one attention');
  }
  if (sum === 0) {
    const words = `${quoted(name.text)} has no salience on any dimension`;
    report.error('no-salience', place, words, 'give it some, or leave the actor out');
  }
}

function percent(
  file: string,
  cell: Cell,
  what: 'position' | 'salience',
  dimension: string | undefined,
  decimalSign: DecimalSign,
  report: Collector,
): number | undefined {
  const name = `${what} on ${brief(dimension ?? '')}`;
  const value = numberOf(file, cell, name, decimalSign, report);
  const range = what === 'salience' ? ranges.percent : { low: 0, high: 100 };
  if (value === undefined || isWithin(value, range)) return value;
  const words = `${name} is ${value}; it runs from 0 to 100`;
  const hint = what === 'position' ? 'put the scale on 0 to 100' : 'write percent of all attention';
  report.error(`${what}-out-of-range`, { file, span: cell.span }, words, hint);
  return undefined;
}

/** The number in a cell, or undefined with an error. */
export function numberOf(
  file: string,
  { text, span }: Cell,
  what: string,
  decimalSign: DecimalSign,
  report: Collector,
): number | undefined {
  const value = cellNumber(text, decimalSign);
  if (value !== undefined) return value;
  const words = text === '' ? `${what} is empty` : `${what} is ${brief(text)}, which is no number`;
  const hint = numberHint(text, decimalSign);
  report.error('not-a-number', { file, span }, words, hint);
  return undefined;
}

function areAll(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

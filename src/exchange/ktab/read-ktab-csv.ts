import { type Collector, newCollector } from '../../diagnostics/index.ts';
import type { Cell } from '../../text/index.ts';
import { readInteger, readRows } from '../../text/index.ts';
import { brief } from './brief.ts';
import { checkActors, checkCount, mostDimensions } from './check-actors.ts';
import type { KtabReading, KtabScenario } from './ktab-scenario.ts';
import type { RawActor } from './raw-scenario.ts';

type Row = readonly Cell[];

/**
 * Reads a scenario of KTAB's Spatial Model of Politics: a line `name,description,actors,dimensions`, a line of headings,
 * then a line an actor with its name, description, capability, and a position and a salience for each dimension.
 *
 * @example
 * const text = [
 *   'Gas price,Spring,3,2',
 *   'Actor,Description,Power,Price Position,Price Salience,Term Position,Term Salience',
 *   'North,Seller,100,80,40,10,60',
 *   'South,Buyer,60,20,70,90,20',
 *   'Transit,Carrier,20,50,10,50,10',
 * ].join('\n');
 * readKtabCsv('gas.csv', text).scenario.actors[1].saliences // => [70, 20]
 */
export function readKtabCsv(path: string, text: string): KtabReading {
  const report = newCollector();
  const scenario = readScenario(path, text, report);
  const diagnostics = report.diagnostics();
  return scenario === undefined || report.errors() > 0 ? { diagnostics } : { scenario, diagnostics };
}

function readScenario(file: string, text: string, report: Collector): KtabScenario | undefined {
  const table = readRows(file, text, report);
  if (table === undefined) return undefined;
  const [first, headings, ...body] = table.rows;
  if (first === undefined) {
    const hint = 'begin with name,description,actors,dimensions';
    report.error('empty-file', { file }, 'the file is empty', hint);
    return undefined;
  }
  const size = readSize(file, first, report);
  if (size === undefined) return undefined;
  if (headings === undefined) {
    const hint = 'write a line of headings, then actors';
    report.error('no-headings', placeOf(file, first), 'no headings follow', hint);
    return undefined;
  }
  const dimensions = readHeadings(file, headings, size.dimensions, report);
  const actors = body.flatMap((row) => readRow(file, row, size.dimensions, report) ?? []);
  checkCount({ file, span: size.actors.span }, body.length, report);
  if (body.length !== size.actors.value) {
    const words = `the first line says ${size.actors.value} actors; the file lists ${body.length}`;
    report.error('wrong-count', { file, span: size.actors.span }, words, 'correct the number, or the list');
  }
  return {
    name: first[0]?.text ?? '',
    description: first[1]?.text ?? '',
    dimensions,
    actors: checkActors(file, actors, dimensions, table.decimalSign, report),
  };
}

interface Size {
  readonly actors: { readonly value: number; readonly span: Cell['span'] };
  readonly dimensions: number;
}

function readSize(file: string, row: Row, report: Collector): Size | undefined {
  const [, , actors, dimensions] = row;
  if (actors === undefined || dimensions === undefined) {
    const words = `the first line has ${row.length} cells; it has four: name,description,actors,dimensions`;
    report.error('no-size', placeOf(file, row), words, 'e.g. Gas price,spring round,7,2');
    return undefined;
  }
  const count = wholeNumber(file, actors, 'the number of actors', report);
  const width = wholeNumber(file, dimensions, 'the number of dimensions', report);
  if (count === undefined || width === undefined) return undefined;
  return { actors: { value: count, span: actors.span }, dimensions: width };
}

function wholeNumber(
  file: string,
  { text, span }: Cell,
  what: string,
  report: Collector,
): number | undefined {
  const value = readInteger(text);
  if (value !== undefined && value >= 1 && value <= mostDimensions) return value;
  const words = `${what} is ${brief(text)}; it is a whole number from 1 to ${mostDimensions}`;
  const hint = 'put a name with a comma in quotation marks; the numbers are the third and fourth cell';
  report.error('bad-size', { file, span }, words, hint);
  return undefined;
}

/** Names of dimensions: the headings of the positions, without the word itself where more is left. */
function readHeadings(file: string, row: Row, dimensions: number, report: Collector): readonly string[] {
  checkWidth(file, row, dimensions, 'headings', report);
  const names = Array.from({ length: dimensions }, (_, k) => {
    const heading = row[3 + 2 * k]?.text ?? '';
    const name = heading.replace(/\s*\b(?:position|pstn|pos)$/i, '');
    return name || heading || `Dimension ${k + 1}`;
  });
  for (const [k, name] of names.entries())
    if (names.indexOf(name) < k)
      report.warning(
        'dimension-twice',
        placeOf(file, row.slice(3 + 2 * k, 4 + 2 * k)),
        `two dimensions are called ${brief(name)}`,
        'head each with a name of its own',
      );
  return names;
}

function readRow(file: string, row: Row, dimensions: number, report: Collector): RawActor | undefined {
  if (!checkWidth(file, row, dimensions, 'line', report)) return undefined;
  const [name, description, capability, ...rest] = row;
  if (name === undefined || capability === undefined) return undefined;
  const numbers = rest.slice(0, 2 * dimensions);
  return {
    name,
    description: description?.text ?? '',
    capability,
    positions: numbers.filter((_, at) => at % 2 === 0),
    saliences: numbers.filter((_, at) => at % 2 === 1),
  };
}

/** Final commas are let pass: empty cells beyond the last number. */
function checkWidth(file: string, row: Row, dimensions: number, what: string, report: Collector): boolean {
  const wanted = 3 + 2 * dimensions;
  const used = row.findLastIndex(({ text }) => text !== '') + 1;
  if (row.length >= wanted && used <= wanted) return true;
  const words = `${what === 'line' ? 'this line has' : 'the headings are'} ${Math.min(row.length, Math.max(used, wanted))}`;
  const hint = 'write a position and a salience for each; put a name with a comma in quotation marks';
  const all = dimensions === 1 ? '1 dimension' : `${dimensions} dimensions`;
  report.error('wrong-width', placeOf(file, row), `${words} cells; ${all} need ${wanted}`, hint);
  return false;
}

function placeOf(file: string, row: Row) {
  const [first, last] = [row[0], row.at(-1)];
  return { file, span: { start: first?.span.start ?? 0, end: last?.span.end ?? 1 } };
}

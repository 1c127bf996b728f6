import { type Collector, quoted, type Span } from '../../diagnostics/index.ts';
import {
  type Cell,
  cellNumber,
  type DecimalSign,
  isWithin,
  numberHint,
  ranges,
  rangeWords,
} from '../../text/index.ts';
import { type Columns, placeOf } from './eum-columns.ts';

export interface PlacedNumber {
  readonly value: number;
  readonly span: Span;
}

/** A row as it stands in the file. */
export interface RawEumActor {
  readonly name: Cell;
  readonly capability: PlacedNumber;
  readonly position: PlacedNumber;
  readonly salience: PlacedNumber;
}

/** How the rows of a table are read. */
export interface Layout {
  readonly columns: Columns;
  /** Cells of the line of headings. */
  readonly width: number;
  readonly decimalSign: DecimalSign;
}

/** One actor; undefined, with all that is wrong said, where the row does not hold one. */
export function readRow(
  file: string,
  row: readonly Cell[],
  layout: Layout,
  report: Collector,
): RawEumActor | undefined {
  const { columns, width } = layout;
  const lastFull = row.findLastIndex(({ text }) => text !== '');
  if (lastFull >= width || row.length <= Math.max(...Object.values(columns))) {
    const words = `this line has ${Math.min(row.length, lastFull + 1)} cells where the headings are ${width}`;
    const hint = 'write a cell for each heading; put a name with a comma in quotation marks';
    report.error('wrong-width', placeOf(file, row), words, hint);
    return undefined;
  }
  const name = row[columns.name] as Cell;
  if (name.text === '')
    report.error('no-name', placeOf(file, row), 'this actor has no name', 'name every actor');
  const capability = number(file, row, 'capability', layout, report);
  const position = number(file, row, 'position', layout, report);
  const salience = number(file, row, 'salience', layout, report);
  if (capability !== undefined) checkCapability(file, name, capability, report);
  if (position !== undefined && !isWithin(position.value, ranges.position))
    report.error(
      'position-out-of-range',
      { file, span: position.span },
      `position is ${position.value}; it ${rangeWords(ranges.position)}`,
      'count in larger units',
    );
  if (salience !== undefined && !isWithin(salience.value, ranges.percent)) {
    const words = `salience is ${salience.value}; it runs from 0 to 1, or from 0 to 100 percent`;
    report.error('salience-out-of-range', { file, span: salience.span }, words, 'write e.g. 0.8 or 80');
  }
  if (name.text === '' || capability === undefined || position === undefined || salience === undefined)
    return undefined;
  return { name, capability, position, salience };
}

function checkCapability(file: string, name: Cell, { value, span }: PlacedNumber, report: Collector) {
  if (!isWithin(value, ranges.capability))
    report.error(
      'capability-out-of-range',
      { file, span },
      `capability is ${value}; it ${rangeWords(ranges.capability)}`,
      'give influence as a share or on a scale from 0',
    );
  if (value === 0)
    report.warning(
      'no-capability',
      { file, span },
      `${quoted(name.text)} has no capability and weighs nothing`,
      'leave the actor out, or give it some',
    );
}

function number(
  file: string,
  row: readonly Cell[],
  kind: 'capability' | 'position' | 'salience',
  { columns, decimalSign }: Layout,
  report: Collector,
): PlacedNumber | undefined {
  const { text, span } = row[columns[kind]] as Cell;
  const value = cellNumber(text, decimalSign);
  if (value !== undefined) return { value, span };
  const hint = numberHint(text, decimalSign);
  const words = text === '' ? `${kind} is empty` : `${kind} is ${quoted(text)}, which is not a number`;
  report.error('not-a-number', { file, span }, words, hint);
  return undefined;
}

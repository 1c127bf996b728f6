import { type Colour, type TerminalStyle, terminalWidth } from '../words/index.ts';

const codes: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, blue: 34, bold: 1, dim: 2 };

/** Width and colours of a stream: colours only on a terminal that wants them, or where they are asked for. */
export function styleFor(stream: NodeJS.WriteStream, wantsColour: boolean): TerminalStyle {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const isRefused = !wantsColour || (NO_COLOR !== undefined && NO_COLOR !== '');
  const isColoured = !isRefused && (isForced || stream.isTTY === true);
  return {
    width: widthOf(stream),
    paint: (text, colour) => (isColoured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text),
  };
}

/** Columns to fill on a stream. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return terminalWidth(process.env['COLUMNS'], stream.columns);
}

import type { WordsStyle } from '../operations/shared/types.ts';

const codes = { red: 31, green: 32, yellow: 33, blue: 34, bold: 1, dim: 2 } as const;

/** Width and colours of a stream: colours only on a terminal that wants them, 100 columns when piped. */
export function styleFor(stream: NodeJS.WriteStream, wantsColour: boolean): WordsStyle {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const isRefused = !wantsColour || (NO_COLOR !== undefined && NO_COLOR !== '');
  const isColoured = !isRefused && (isForced || stream.isTTY === true);
  return {
    width: widthOf(stream),
    paint: (text, colour) => (isColoured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text),
  };
}

/** Columns to fill: those of the terminal, within what can be read. */
export function widthOf(stream: NodeJS.WriteStream): number {
  // Some terminals report no columns, or none yet.
  return stream.isTTY && stream.columns > 0 ? Math.max(40, Math.min(stream.columns, 140)) : 100;
}

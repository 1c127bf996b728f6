export type Colour = 'red' | 'green' | 'yellow' | 'blue' | 'bold' | 'dim';

/** How words are set for a terminal: the width in columns, and a painter that is the identity without colours. */
export interface TerminalStyle {
  readonly width: number;
  readonly paint: (text: string, colour: Colour) => string;
}

/** Text alone, at the width of an old terminal. */
export const plainStyle: TerminalStyle = { width: 80, paint: (text) => text };

/**
 * Columns to fill: COLUMNS where it is set, even when piped; else those of the terminal; else 80.
 *
 * @example
 * terminalWidth('100', undefined) // => 100
 */
export function terminalWidth(columns: string | undefined, terminal: number | undefined): number {
  const asked = /^\d+$/.test(columns ?? '') ? Number(columns) : 0;
  const found = asked > 0 ? asked : terminal !== undefined && terminal > 0 ? terminal : 80;
  return Math.max(30, Math.min(found, 200));
}

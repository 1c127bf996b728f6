// Numbers stay numbers, whatever their sign: only text can be a formula.
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Text as a cell of a CSV file (RFC 4180); text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example
 * csvCell('a, "b"') // => '"a, ""b"""'
 * csvCell('=1+1') // => '\'=1+1'
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The finite number a text spells in decimals, blanks around it allowed; undefined for anything else.
 *
 * @example
 * readNumber(' 1.5 ') // => 1.5
 * readNumber('1,5') // => undefined
 */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!decimal.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The whole number a text spells; undefined for anything else.
 *
 * @example
 * readInteger('12') // => 12
 * readInteger('1.5') // => undefined
 */
export function readInteger(text: string): number | undefined {
  const value = readNumber(text);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Names for numbers: ten digits, all of them where ten do not tell neighbours apart.
 *
 * @example
 * numberNames([0.1, 2]) // => ['0.1', '2']
 */
export function numberNames(values: ArrayLike<number>): readonly string[] {
  const short = Array.from(values, (value) => String(Number(value.toPrecision(10))));
  return short.map((name, i) => (name === short[i - 1] || name === short[i + 1] ? String(values[i]) : name));
}

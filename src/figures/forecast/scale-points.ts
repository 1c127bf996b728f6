/** A position as it is printed: whole scale points, a tenth where the whole would hide a difference from 0 or 100. */
export function pointText(value: number): string {
  const whole = Math.round(value);
  const isHidden = (whole === 0 && value > 0.05) || (whole === 100 && value < 99.95);
  return isHidden ? value.toFixed(1) : String(whole === 0 ? 0 : whole);
}

/** Throws where a number is no position on a scale: whoever makes the data rescales them first. */
export function checkPoints(what: string, values: readonly number[]): void {
  for (const value of values)
    if (!(value >= -1e-9 && value <= 100 + 1e-9))
      throw new RangeError(`${what} is ${value}; scales run from 0 to 100`);
}

/** Numbers by month as the figures draw them; series of another length or with gaps are a mistake of the program. */
export function checkSeries(months: readonly string[], series: Readonly<Record<string, readonly number[]>>) {
  for (const [name, values] of Object.entries(series)) {
    if (values.length !== months.length)
      throw new RangeError(`${name} has ${values.length} numbers for ${months.length} months`);
    if (!values.every((value) => Number.isFinite(value)))
      throw new RangeError(`${name} holds a number that is not finite`);
  }
}

/** Minor units as the decimal text of the currency's unit, digit by digit: 12345 with two decimals is 123.45. */
export function amountText(minor: number, decimals: number): string {
  if (!Number.isSafeInteger(minor)) throw new Error(`no whole number of minor units: ${minor}`);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = minor < 0 ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

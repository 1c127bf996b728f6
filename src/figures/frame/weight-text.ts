import { amountText, needsPower, powerText, sampledText } from './money-text.ts';

/** A weight as it is given: whole numbers in full, others to a hundredth; very large or small ones as powers. */
export function weightText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (value !== 0 && rounded === 0) return amountText(value);
  if (Math.abs(rounded) >= 1e10 || (!Number.isInteger(rounded) && needsPower(Math.abs(rounded))))
    return powerText(value);
  const [whole = '', part] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A sampled share in percent, two digits that count; what is not certain never reads as 0 or 100. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.000_95) return '<0.1 %';
  if (share < 1 && share >= 0.995) return '>99 %';
  return `${sampledText(100 * share)} %`;
}

/** Width of 11 px text with some spare for wider fonts; wide scripts count double. */
export function spareWidth(text: string, size = 12.5): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/g)?.length ?? 0;
  return (text.length + wide) * size * 0.53;
}

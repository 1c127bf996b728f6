import { type PackageSpace, situationSpace } from '../../deals/index.ts';
import { compileLedger, moneyValue } from '../../ledger/index.ts';
import { type Compiled, medianDraw, type Situation } from '../../situation/index.ts';

/** The package space of some actors at the medians, money counted where the situation says what it is worth to them. */
export function packageSpace(
  situation: Situation,
  compiled: Compiled,
  parties: readonly string[],
): PackageSpace {
  const draw = medianDraw(compiled);
  const { ledger } = situation;
  const money =
    ledger === undefined ? undefined : moneyValue(compileLedger(ledger, situation, compiled), draw);
  return situationSpace(situation, compiled, parties, draw, money);
}

import { type Compiled, centralGains, type Draws, sampleGains } from '../situation/index.ts';
import type { ActorGains } from '../votes/index.ts';
import { addMoney } from './accepted.ts';
import { type MoneySide, moneyGains, sampleMoney } from './paid-for.ts';

/** Every actor's gain from a package, money counted where the situation says what it is worth: what votes are cast by. */
export function actorGains(
  compiled: Compiled,
  draws: Draws,
  chosen: Int32Array,
  side: MoneySide | undefined,
): ActorGains {
  const money =
    side === undefined ? undefined : moneyGains(side, compiled, chosen, sampleMoney(side, chosen));
  const { gains } = sampleGains(compiled, draws, chosen);
  addMoney(gains, money);
  const central = centralGains(compiled, chosen).map((gain, i) => gain + (money?.central[i] ?? 0));
  return { draws: gains, central };
}

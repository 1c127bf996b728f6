import { type Diagnostic, nearestName } from '../../diagnostics/index.ts';
import type { TradeShock } from '../../ledger/index.ts';
import { InputError } from '../shared/types.ts';

/** Shocks as they are typed: `west:RUS`, `RUS>west`, `DEU+FRA:*`, and `=2` behind a cost. */
export interface ShockWords {
  readonly bloc?: readonly string[] | undefined;
  readonly embargo?: readonly string[] | undefined;
  readonly cost?: readonly string[] | undefined;
}

type Blocs = ReadonlyMap<string, readonly string[]>;

/** Reads all that was typed; everything that is wrong with it is said at once. */
export function readShocks(
  { bloc = [], embargo = [], cost = [] }: ShockWords,
  countries: readonly string[],
  known: Blocs,
): readonly TradeShock[] {
  const problems: Diagnostic[] = [];
  const say = (code: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, file: 'trade' });
  const blocs = readBlocs(bloc, countries, known, say);
  const shocks = [
    ...embargo.map((text) => readShock(text, { kind: 'embargo' }, countries, blocs, say)),
    ...cost.map((text) => {
      const [, sides = text, number = ''] = /^(.*)=([^=]*)$/.exec(text) ?? [];
      const multiplier = /^\s*\d*\.?\d+\s*$/.test(number) ? Number(number) : Number.NaN;
      if (!(multiplier > 0))
        say(
          'bad-cost',
          `cost '${text}' has no multiplier above 0`,
          'write west:RUS=2 for costs twice as high',
        );
      return readShock(sides, { kind: 'cost', multiplier }, countries, blocs, say);
    }),
  ].filter((shock) => shock !== undefined);
  if (problems.length > 0) throw new InputError(problems, new Map());
  return shocks;
}

type SayWrong = (code: string, message: string, hint: string) => void;

function readBlocs(
  texts: readonly string[],
  countries: readonly string[],
  known: Blocs,
  say: SayWrong,
): Blocs {
  const blocs = new Map(known);
  for (const text of texts) {
    const [, name = '', members = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
    const read = sideOf(members, countries, blocs, say);
    if (name.trim() === '' || members.trim() === '')
      say('bad-bloc', `bloc '${text}' is not name=A+B`, 'write --bloc west=DEU+FRA+USA');
    else if (countries.includes(name.trim()))
      say('bad-bloc', `bloc '${name.trim()}' is the name of a country`, 'give it another name');
    else if (read !== undefined) blocs.set(name.trim(), read);
  }
  return blocs;
}

function readShock(
  text: string,
  change: TradeShock['change'],
  countries: readonly string[],
  blocs: Blocs,
  say: SayWrong,
): TradeShock | undefined {
  const [, left = '', mark = '', right = ''] = /^([^:>]*)([:>])([^:>]*)$/.exec(text) ?? [];
  if (left.trim() === '' || right.trim() === '') {
    const hint = 'write west:RUS for both ways, RUS>west for what RUS sells to west';
    say('bad-shock', `'${text}' does not name two sides`, hint);
    return undefined;
  }
  const a = sideOf(left, countries, blocs, say);
  const b = sideOf(right, countries, blocs, say);
  if (a === undefined || b === undefined) return undefined;
  if (new Set([...a, ...b]).size < 2) {
    say('bad-shock', `'${text}' names one country twice`, 'home trade cannot be changed; name two sides');
    return undefined;
  }
  return { a, b, direction: mark === ':' ? 'both' : 'a-to-b', change };
}

/** Countries of `A+bloc+B`; `*` is all of them. */
function sideOf(
  text: string,
  countries: readonly string[],
  blocs: Blocs,
  say: SayWrong,
): readonly string[] | undefined {
  const names = text.split('+').map((name) => name.trim());
  const sides = names.map((name) => {
    if (name === '*') return countries;
    if (countries.includes(name)) return [name];
    const members = blocs.get(name);
    if (members !== undefined || name === '') return members ?? [];
    const near = nearestName(name, [...blocs.keys(), ...countries]);
    const hint = near === undefined ? `define it: --bloc ${name}=A+B` : `did you mean '${near}'?`;
    say('unknown-country', `'${name}' is neither a country of the table nor a bloc`, hint);
    return undefined;
  });
  const all = sides.filter((side) => side !== undefined).flat();
  return sides.includes(undefined) ? undefined : [...new Set(all)];
}

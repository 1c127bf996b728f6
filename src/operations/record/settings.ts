import { nearestName } from '../../diagnostics/index.ts';
import { type MarketPrice, testNames } from '../../record/index.ts';
import { dayProblem } from '../../text/index.ts';
import { InputError } from '../shared/types.ts';

/** The prices of a market, written `proposal.test=price`. */
export function readMarket(
  given: readonly string[] | undefined,
  proposals: readonly string[],
): readonly MarketPrice[] {
  return (given ?? []).map((text) => {
    const [, proposal = '', name = '', price = ''] = /^([^.=]+)\.([^.=]+)=(.+)$/.exec(text) ?? [];
    const test = testNames.find((one) => one === name.trim());
    if (proposal === '') throw bad(`market '${text}' is unclear`, 'write proposal.test=price');
    if (!proposals.includes(proposal)) throw bad(`'${proposal}' is no proposal`, near(proposal, proposals));
    if (test === undefined) throw bad(`'${name}' is no test`, `tests are: ${testNames.join(', ')}`);
    const value = Number(price);
    if (!(value >= 0 && value <= 1))
      throw bad(`market '${text}' has price ${price}`, 'prices run from 0 to 1');
    return { proposal, test, price: value };
  });
}

function near(name: string, known: readonly string[]): string {
  const found = nearestName(name, known);
  return found === undefined ? `proposals are: ${known.join(', ')}` : `did you mean '${found}'?`;
}

/** The horizon: as given, a year after the day of the numbers otherwise. */
export function horizon(given: string | undefined, asOf: string): string {
  const by = given ?? yearAfter(asOf);
  if (by <= asOf)
    throw bad(`by is ${by}; the horizon must lie after the day of the numbers, ${asOf}`, 'name a later day');
  return by;
}

function yearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return dayProblem(next) === undefined ? next : next.replace('-02-29', '-02-28');
}

function bad(message: string, hint: string): InputError {
  return new InputError(
    [{ code: 'bad-setting', severity: 'error', message, hint, file: 'record' }],
    new Map(),
  );
}

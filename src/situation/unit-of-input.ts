import type { Estimate } from './estimate.ts';
import { currencyOfInstrument } from './ledger/currency-of-instrument.ts';
import type { Currency, Ledger } from './ledger/types.ts';
import type { Situation } from './types.ts';

/**
 * What a number of a situation is counted in: money in its own currency and scale, a price in that for one unit, an exchange rate as it is
 * quoted; any other in what its estimate says. Empty for the amounts of a limit, whose unit the file does not name.
 *
 * @example
 * unitOfInput('stances.north.water.position', situation) // => 'scale points'
 * unitOfInput('ledger.discount_rate', funded.situation) // => 'rate a year'
 * unitOfInput('ledger.accounts.north_state.opening.EUR', funded.situation) // => 'EUR million'
 */
export function unitOfInput(
  path: string,
  { estimates, ledger, sidePayments }: Pick<Situation, 'estimates' | 'ledger' | 'sidePayments'>,
): string {
  const unit = estimates.find((one) => one.path === path)?.unit;
  if (unit === undefined) return '';
  if (path.startsWith('side_payments.')) return inMoney(unit, sidePayments?.unit ?? '', '');
  if (unit === 'amount') return '';
  if (ledger === undefined) return unit;
  const [, kind = '', id = '', , code = ''] = path.split('.');
  if (!path.startsWith('ledger.')) return inMoney(unit, moneyUnit(ledger, ledger.reportIn), '');
  switch (kind) {
    case 'accounts':
      return inMoney(unit, moneyUnit(ledger, code), '');
    case 'rates': {
      const quoted = ledger.rates[Number(id)];
      return quoted === undefined ? unit : `${quoted.per} per ${quoted.of}`;
    }
    case 'instruments':
      return inInstrument(unit, id, ledger);
    default:
      return inMoney(unit, moneyUnit(ledger, ledger.reportIn), '');
  }
}

function inInstrument(unit: Estimate['unit'], id: string, ledger: Ledger): string {
  const instrument = ledger.instruments.find((one) => one.id === id);
  if (instrument === undefined) return unit;
  if (unit === 'exchange rate' && instrument.kind === 'conversion')
    return `${instrument.terms.buys} per ${instrument.terms.sells}`;
  const every = instrument.kind === 'exports' ? 'a day' : 'a year';
  return inMoney(unit, moneyUnit(ledger, currencyOfInstrument(ledger, instrument)), every);
}

/** A volume is counted in units such that its price times it is money. */
function inMoney(unit: Estimate['unit'], money: string, every: string): string {
  switch (unit) {
    case 'money':
    case 'amount':
      return money;
    case 'price':
      return `${money} for one unit`;
    case 'quantity':
      return `units ${every}`;
    case 'utility per unit':
      return `utility per ${money}`;
    default:
      return unit;
  }
}

/**
 * What amounts of a currency are counted in.
 *
 * @example
 * moneyUnit({ currencies: [{ id: 'EUR', unit: 'million' }] }, 'EUR') // => 'EUR million'
 */
export function moneyUnit(
  { currencies }: { readonly currencies: readonly Pick<Currency, 'id' | 'unit'>[] },
  code: string,
): string {
  return `${code} ${currencies.find(({ id }) => id === code)?.unit ?? ''}`.trim();
}

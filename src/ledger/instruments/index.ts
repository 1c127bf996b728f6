import type { Instrument, InstrumentKind, InstrumentOf } from '../../situation/index.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { budget, transfer } from './budgets.ts';
import { conversion } from './conversion.ts';
import { custody, pledge, securities } from './custody.ts';
import { release, reparations, seizure, writeOff } from './events.ts';
import { exports } from './exports.ts';
import { fund } from './fund.ts';
import { guarantee } from './guarantee.ts';
import { interest, levy, tax } from './income.ts';
import { loan } from './loan.ts';
import { project } from './project.ts';
import { zeroCoupon } from './zero-coupon.ts';

/** What each kind of instrument does. */
const actionsOf: { readonly [K in InstrumentKind]: (one: InstrumentOf<K>, at: InstrumentPlace) => Actions } =
  {
    custody,
    securities,
    interest,
    tax,
    levy,
    zero_coupon: zeroCoupon,
    loan,
    guarantee,
    pledge,
    release,
    seizure,
    reparations,
    fund,
    project,
    exports,
    budget,
    transfer,
    conversion,
    write_off: writeOff,
  };

export function makeActions(one: Instrument, at: InstrumentPlace): Actions {
  // One key serves both: the table pairs each kind with its own terms.
  return (actionsOf[one.kind] as (one: Instrument, at: InstrumentPlace) => Actions)(one, at);
}

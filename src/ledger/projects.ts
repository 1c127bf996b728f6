import type { Estimate, InstrumentOf } from '../situation/index.ts';
import { makeBook } from './book.ts';
import { internalRatesOfReturn, netPresentValue, paybackPeriod } from './cash-flow/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { setGoing } from './going.ts';
import { projectMonths } from './instruments/project-months.ts';
import { placeOf } from './place.ts';
import type { ProjectWorth } from './result.ts';
import { makeRoom } from './room.ts';
import { readingOf, sizeOf } from './run-ledger.ts';
import { contextOf } from './run-months.ts';

/**
 * Every project that the packages set going.
 *
 * @example
 * projectWorths(run.plan, runs.medians, [swap]) // => []
 */
export function projectWorths(
  plan: CompiledLedger,
  draw: Float64Array,
  packages: readonly Int32Array[],
): readonly ProjectWorth[] {
  return setGoing(plan, packages).active.flatMap((index) => {
    const one = plan.ledger.instruments[index];
    return one.kind === 'project' ? [worthOf(plan, draw, packages, index, one)] : [];
  });
}

function worthOf(
  plan: CompiledLedger,
  draw: Float64Array,
  packages: readonly Int32Array[],
  index: number,
  one: InstrumentOf<'project'>,
): ProjectWorth {
  const { terms } = one;
  const length = terms.build + terms.life;
  // The months of the project, not those of the ledger, are what its sums must be spread over.
  const own = { ...plan, ledger: { ...plan.ledger, start: terms.start, months: length } };
  const [read, room, book] = [readingOf(own, draw), makeRoom(1), makeBook(sizeOf(own, 1))];
  const context = contextOf({ plan: own, going: setGoing(own, packages), book, room, read });
  const value = (estimate: Estimate) => read(estimate)[0];
  const months = projectMonths(one, placeOf(context, index, one));
  room.begin();
  const currency = plan.ledger.currencies[plan.currencies[index]];
  const unit = 10 ** (currency?.decimals ?? 2);
  const cashFlows = Array.from({ length }, (_, k) => {
    const { capital, revenue, cost, royalty, tax } = months(terms.start + k);
    const [spent = 0, got = 0] = [capital[0], revenue[0]];
    const [costs = 0, owed = 0, taxes = 0] = [cost[0], royalty[0], tax[0]];
    return (got - costs - owed - taxes - spent) / unit;
  });
  const ratePerYear = value(terms.discount_rate ?? plan.ledger.discountRate);
  const hazard = terms.hazard === undefined ? 0 : value(terms.hazard);
  const survives = cashFlows.map((flow, k) => flow * (1 - hazard) ** (k / 12));
  const rates = internalRatesOfReturn(cashFlows);
  const payback = paybackPeriod(cashFlows);
  return {
    project: one.id,
    label: one.label,
    currency: currency?.id ?? '',
    ratePerYear,
    cashFlows,
    netPresentValue: netPresentValue(cashFlows, ratePerYear),
    expectedNetPresentValue: netPresentValue(survives, ratePerYear),
    internalRates:
      rates.kind === 'none'
        ? []
        : rates.kind === 'one'
          ? [rates.rate.ratePerYear]
          : rates.rates.map((found) => found.ratePerYear),
    paybackYears: payback.kind === 'never' ? null : payback.years,
  };
}

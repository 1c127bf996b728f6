import type { Operation } from '../src/operations/shared/types.ts';

type Input = Readonly<Record<string, unknown>>;

const fewDraws: Readonly<Record<string, number>> = { samples: 20, draws: 200 };

/**
 * The same question with few draws: what is said of its shape is as true of twenty as of ten thousand. What an example leaves as it is
 * may be a setting that changes nothing there, and would be refused; a timeline draws on every day anew, whatever it is asked.
 */
export function withFewDraws({ name, input: { shape } }: Operation, input: object): Input {
  const draws = Object.entries(input).flatMap(([key, value]) => {
    const most = fewDraws[key];
    const isLeft = name !== 'timeline' && shape[key]?.safeParse(undefined).data === value;
    return most === undefined || isLeft || typeof value !== 'number' ? [] : [[key, Math.min(value, most)]];
  });
  return { ...input, ...Object.fromEntries(draws) };
}

const worked = 'us-russia-2025';
const smaller = 'situations/joint-plan-of-action-2013';

/** Whole pages are made four times over: of the smallest situation there is. */
const smallest: Readonly<Record<string, string>> = {
  report: 'catalog/custody-and-guarantees',
  publish: 'catalog/custody-and-guarantees',
};

/** The example that goes through all doors: of a small case where there is one, as it says as much of the doors. */
export function askedEverywhere({ examples }: Operation): number {
  const small = examples.findLastIndex(({ input }) => !JSON.stringify(input).includes(worked));
  return small < 0 ? examples.length - 1 : small;
}

/** What the examples that name something of their situation name in a smaller one. */
const namedThere: Readonly<Record<string, Input>> = {
  verdict: { option: ['enrichment=capped', 'relief=metals'], required: ['us', 'iran'] },
  improve: { signedBy: ['us', 'iran'] },
  deals: { parties: ['us', 'iran'] },
  without: { origin: ['asil'] },
  accept: { publisher: 'cnn' },
  cite: { number: 'stances.iran.enrichment.position', claim: 'cap-5' },
  claim: { report: 'cnn-2013-11-23', speaker: 'cnn' },
  trace: { target: `${smaller}#claims.cap-5` },
  diff: { a: smaller, asOf: '2014-01-10', asOfB: '2014-01-19' },
};

/** What is asked of every proposal is asked of one: doors differ in nothing else. */
const ofOne: Readonly<Record<string, Input>> = { drivers: { proposal: 'joint_plan' } };

/** The question that goes through all doors, of a smaller situation where that has what is asked. */
export function ofSmaller({ name, input: { shape } }: Operation, input: Input): Input {
  const least = smallest[name];
  if (least !== undefined) return { ...input, situation: least };
  if (!JSON.stringify(input).includes(worked))
    return ofOne[name] === undefined ? input : { ...input, ...ofOne[name] };
  const there = namedThere[name];
  const situation = input['situation'] === undefined ? {} : { situation: smaller };
  if (there !== undefined) return { ...input, ...situation, ...there };
  const namesSomething = Object.entries(input).some(
    ([key, value]) =>
      key !== 'situation' &&
      (typeof value === 'string' || Array.isArray(value)) &&
      JSON.stringify(shape[key]?.safeParse(undefined).data) !== JSON.stringify(value),
  );
  return name === 'worlds' || namesSomething ? input : { ...input, ...situation };
}

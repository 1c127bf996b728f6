import type { Situation } from '../../situation/index.ts';
import { type TestName, testNames } from '../../verdict/result.ts';

/**
 * The tests that may answer otherwise in a situation that differs from another, of proposals that are the same in both: what a number
 * rests on moves nothing, money that has no say in values moves what is paid for alone, and what is paid for hangs on money alone.
 */
export function touchedTests(before: Situation, after: Situation): readonly TestName[] {
  const isMoneySame = isSame(before.ledger, after.ledger) && isSame(movingMoney(before), movingMoney(after));
  const isRestSame = isSame(withoutMoney(before), withoutMoney(after));
  if (isRestSame && isMoneySame) return [];
  const hasSay = [before, after].some(({ ledger }) => (ledger?.worthOfMoney.length ?? 0) > 0);
  if (isRestSame && !hasSay) return ['paidFor'];
  return isMoneySame ? testNames.filter((test) => test !== 'paidFor') : testNames;
}

/** Is a proposal the same in both? One that is not there before is another. */
export function isSameProposal(before: Situation | undefined, after: Situation, id: string): boolean {
  const of = (situation: Situation | undefined) => situation?.proposals.find((one) => one.id === id);
  return isSame(of(before), of(after));
}

/** Are the proposals the same, one by one? */
export function isSameProposals(before: Situation, after: Situation): boolean {
  return isSame(before.proposals, after.proposals);
}

/** What a number rests on, how it is written, and what is only told. */
const moveNothing: readonly string[] = [
  'support',
  'written',
  'readings',
  'isPooled',
  'isDefault',
  'evidence',
  'inputsHash',
  'notYetKnown',
  'ledger',
];

/**
 * Numbers of the ledger stand in the list of all numbers, too. Of the day its month counts: what is paid for begins with the next. Of
 * the proposals those count for all others that facts of the past are about.
 */
function withoutMoney({ ledger: _, proposals, asOf, estimates, ...rest }: Situation) {
  const facts = rest.observed.flatMap(({ happened }) => ('proposal' in happened ? [happened.proposal] : []));
  return {
    ...rest,
    month: asOf.slice(0, 7),
    facts: proposals.filter(({ id }) => facts.includes(id)),
    estimates: estimates.filter(({ path }) => !path.startsWith('ledger.')),
  };
}

/** What of a situation sets the instruments of its ledger going, and when. */
function movingMoney({ actors, issues, noDeal, asOf }: Situation) {
  return {
    actors: actors.map(({ id }) => id),
    options: issues.map(({ id, options }) => [id, options.map((one) => one.id)]),
    noDeal,
    month: asOf.slice(0, 7),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && isSame([...one], [...other]);
  const keys = (of: object) => Object.keys(of).filter((key) => !moveNothing.includes(key));
  const [names, others] = [keys(one), keys(other)];
  const partOf = (of: object, key: string): unknown => Reflect.get(of, key);
  return (
    names.length === others.length &&
    names.every((key) => Object.hasOwn(other, key) && isSame(partOf(one, key), partOf(other, key)))
  );
}

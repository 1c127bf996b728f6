import type { Situation } from '../../situation/index.ts';
import { type TestName, testNames } from '../../verdict/result.ts';

/**
 * The tests that may answer otherwise in a situation that differs from another: what a number rests on moves nothing, money that has no
 * say in values moves what is paid for alone, and what is paid for hangs on money alone.
 */
export function touchedTests(before: Situation, after: Situation): readonly TestName[] {
  const isMoneySame = isSame(before.ledger, after.ledger);
  const isRestSame = isSame(withoutMoney(before), withoutMoney(after));
  if (isRestSame && isMoneySame) return [];
  const hasSay = [before, after].some(({ ledger }) => (ledger?.worthOfMoney.length ?? 0) > 0);
  if (isRestSame && !hasSay) return ['paidFor'];
  const isSameQuestion = isSame(withoutMoney(before), withoutMoney(after), true);
  return isMoneySame && isSameQuestion ? testNames.filter((test) => test !== 'paidFor') : testNames;
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

/** Numbers of the ledger stand in the list of all numbers, too. */
function withoutMoney({ ledger: _, estimates, ...rest }: Situation) {
  return { ...rest, estimates: estimates.filter(({ path }) => !path.startsWith('ledger.')) };
}

/** `anyNumbers`: numbers may differ, as long as there are the same. */
function isSame(one: unknown, other: unknown, anyNumbers = false): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && isSame([...one], [...other], anyNumbers);
  const isNumber = anyNumbers && 'distribution' in one && 'distribution' in other;
  const keys = (of: object) =>
    Object.keys(of).filter((key) => (isNumber ? key === 'path' : !moveNothing.includes(key)));
  const [names, others] = [keys(one), keys(other)];
  const partOf = (of: object, key: string): unknown => Reflect.get(of, key);
  return (
    names.length === others.length &&
    names.every(
      (key) => Object.hasOwn(other, key) && isSame(partOf(one, key), partOf(other, key), anyNumbers),
    )
  );
}

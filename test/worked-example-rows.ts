import { textHash } from '../src/evidence/index.ts';
import { operation as drivers } from '../src/operations/drivers/drivers.ts';
import type { DriversOfAll } from '../src/operations/drivers/shapes.ts';
import type { Store } from '../src/store/index.ts';
import { type AnswerName, answerNames } from '../src/uncertainty/index.ts';
import { catalogues, percentNarrow, sampledText } from '../src/words/index.ts';

export const workedExample = 'situations/us-russia-2025';

/** What `drivers` says of the proposals of the worked example that change something. */
export async function workedAnswers(store: Store, settings: object, threads = 1): Promise<readonly Found[]> {
  const asked = drivers.input.parse({ situation: workedExample, ...settings });
  const all = await drivers.run(asked, { store, threads });
  return 'proposals' in all ? all.proposals.filter(({ proposal }) => proposal !== 'status_quo') : [];
}

/**
 * A hash of what `drivers` says of all of them in a few draws, numbers to six digits: it moves with nearly every change of the code that moves the
 * table, and takes a sixth of its time.
 */
export async function answersHash(store: Store): Promise<string> {
  const all = await workedAnswers(store, { samples: 40, tipping: 1, points: 5 });
  const found = all.map(({ tests, shares, check }) => ({ tests, shares, check }));
  return textHash(
    JSON.stringify(found, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(6)) : value,
    ),
  ).slice(0, 16);
}

export type Found = DriversOfAll['proposals'][number];

/** One row of the table of the worked example in docs/uncertainty.md. */
export function rowOf(found: Found): string {
  const { title, tests, shares, labels, byChance } = found;
  const names = catalogues.en.tests.names;
  const asked = answerNames.filter((name) => name !== 'joint' && shares[name] !== null);
  const [weakest = 'accepted'] = [...asked].sort((a, b) => (shares[a] ?? 1) - (shares[b] ?? 1));
  const label = (input: string) => labels[input] ?? input;
  const three = tests[weakest].indices
    .slice(0, 3)
    .map(
      ({ input, first }) =>
        `${label(input)} ${percentNarrow(Math.max(0, first.value))}${markOf(byChance[weakest].includes(input))}`,
    );
  const tips = [weakest, ...answerNames.filter((name) => name !== weakest)]
    .flatMap((name: AnswerName) =>
      [...new Set(tests[name].tipping.map(({ input }) => input))].map((input) => {
        const crossings = tests[name].tipping.filter((one) => one.input === input);
        return `${names[name]} ${passingWords(crossings)} of ${label(input)} (today ${sampledText(crossings[0]?.today ?? 0)})`;
      }),
    )
    .slice(0, 2);
  const cells = [
    title,
    `${names[weakest]}, ${percentNarrow(shares[weakest] ?? 1)}`,
    three.join('; ') || 'nothing in it varies',
    tips.join('; ') || 'no input of these three alone takes an answer across one half',
    checkOf(found),
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '/')).join(' | ')} |`;
}

type Crossing = Pick<Found['tests']['joint']['tipping'][number], 'value' | 'direction'>;

/** Where half of the draws pass: between two crossings it is said as one range, as passing from a value on need not last. */
function passingWords(crossings: readonly Crossing[]): string {
  const inOrder = [...crossings].sort((a, b) => a.value - b.value);
  const parts = inOrder.flatMap(({ value, direction }, k) => {
    const next = inOrder[k + 1];
    if (direction === 'down') return k === 0 ? [`up to ${sampledText(value)}`] : [];
    return [
      next === undefined
        ? `from ${sampledText(value)}`
        : `from ${sampledText(value)} to ${sampledText(next.value)}`,
    ];
  });
  return parts.join(' and ');
}

/** What is worth most to know, and the passages of the claims that say it: a report and its offsets. */
function checkOf({ check, passages, labels, byChance }: Found): string {
  const [first] = check;
  if (first === undefined) return 'nothing: no number that is uncertain moves it';
  const { drivers: say } = catalogues.en;
  const worth =
    first.unit === 'percentage points of the joint answer'
      ? `${sampledText(first.worth)} points`
      : `${percentNarrow(Math.min(1, first.worth))} of the variance`;
  const { claims = [] } = passages.find(({ kind, id }) => kind === first.kind && id === first.id) ?? {};
  const named = claims.slice(0, 2).map(({ claim, report, places: [place] }) => {
    const where = place === undefined ? '' : ` ${place.start}–${place.end}`;
    return `\`${claim}\` in ${report}${where}`;
  });
  const stands = first.kind === 'measurement' ? say.judged : named.join(', ');
  return `${say.kinds[first.kind]} ${labels[first.id] ?? first.id} (${worth}${markOf(byChance.check.some(({ kind, id }) => kind === first.kind && id === first.id))}; ${stands})`;
}

/** What is not told apart from 0 is marked, as the words of the operation do. */
function markOf(isByChance: boolean): string {
  return isByChance ? '*' : '';
}

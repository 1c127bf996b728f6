import { changed, exampleStore, small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy, type Study } from '../../study/index.ts';
import { type DynamicsWords, dynamicsWords, issueDynamics, issueForecasts } from './index.ts';

export async function given(text: string = small.situation, samples = 300): Promise<Study> {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  return makeStudy(situation, { seed: 1, samples });
}

export async function example(samples: number): Promise<Study> {
  const { situation } = await load(exampleStore(), { situation: 'situations/us-russia-2025' });
  if (situation === undefined) throw new Error('the worked example does not load');
  return makeStudy(situation, { seed: 1, samples });
}

/** The small case with a third actor, Middle, that weighs what is given. */
export const withMiddle = (capability: string, position: string, salience: string) =>
  changed(
    changed(
      small.situation,
      'issues:\n',
      `  middle: { name: Middle, capability: { value: ${capability}, assumption: test } }\nissues:\n`,
    ),
    '  south:\n    water:',
    `  middle:\n    water: { position: ${position}, salience: ${salience}, assumption: test }\n  south:\n    water:`,
  );

/** The small case in which both want the same on water. */
export const unanimous = changed(
  small.situation,
  'water: { position: 0 to 20, salience: 0.8, claims: [k1] }',
  'water: { position: 80, salience: 0.8, claims: [k1] }',
);

/** Throws at the place of the first number that is none, or of an undefined value. */
export function expectWhole(value: unknown, path = ''): void {
  if (value === undefined) throw new Error(`undefined at ${path}`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} at ${path}`);
  if (typeof value === 'string' && /NaN|undefined|Infinity/.test(value))
    throw new Error(`"${value}" at ${path}`);
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) expectWhole(inner, `${path}.${key}`);
}

export function one<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

export const wordsOf = (of: Study, issue: string): DynamicsWords =>
  dynamicsWords(of.situation, issueDynamics(of, issue), one(issueForecasts(of, { issue })));

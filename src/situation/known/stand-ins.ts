import { quantileFunction, support } from '../../numeric/index.ts';
import type { SayAt } from '../../text/index.ts';
import type { Estimate } from '../estimate.ts';
import type { EstimateShape } from '../estimate-types.ts';
import type { SituationFile } from '../schema.ts';
import type { Knowledge } from './knowledge.ts';
import { numberAt } from './number-at.ts';

/** What stands in for a number that was not yet known, by its unit; the whole scale where nothing does. */
export type StandIns = Partial<Readonly<Record<Estimate['unit'], EstimateShape>>>;

/** A number that was not yet known: a default of the file stands in for it, or its whole scale. */
export interface StoodIn {
  readonly name: string;
  readonly isDeclared: boolean;
}

/** Names all numbers that were not yet known, in one warning and one note: dozens of a kind say no more one by one. */
export function sayStoodIn(all: readonly StoodIn[], day: string, say: SayAt): void {
  const named = (isDeclared: boolean) =>
    all.filter((one) => one.isDeclared === isDeclared).map(({ name }) => name);
  const [bare, declared] = [named(false), named(true)];
  const rest = (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} rests` : `${names.length} numbers rest`;
  if (bare.length > 0)
    say(
      'not-yet-known',
      `${rest(bare)} on nothing that was said by ${day}: the whole scale stands in`,
      ['as_of'],
      `say what each was \`before\`, or give the file \`defaults\`: ${some(bare)}`,
      'warning',
    );
  if (declared.length > 0)
    say(
      'not-yet-known',
      `${rest(declared)} on nothing that was said by ${day}: a default of the file stands in`,
      ['as_of'],
      some(declared),
      'note',
    );
}

/** The first of a long list: who wants all of them finds each by its claims. */
function some(names: readonly string[]): string {
  const left = names.length - mostNamed;
  return left > 1 ? `${names.slice(0, mostNamed).join(', ')} and ${left} more` : names.join(', ');
}

const mostNamed = 6;

/** What stands in for numbers of which nothing was known: the file's defaults, and its own scale of capability. */
export function standInsOf({ defaults = {}, actors }: SituationFile, knowledge: Knowledge): StandIns {
  const known = Object.values(actors).flatMap((actor) => numberAt(actor.capability, actor, knowledge) ?? []);
  const { position, salience, value } = defaults;
  const capability =
    defaults.capability === undefined
      ? upTo(Math.max(0, ...known.map(largest)))
      : declared(defaults.capability);
  return {
    capability,
    ...(position !== undefined && { 'scale points': declared(position) }),
    ...(salience !== undefined && { salience: declared(salience) }),
    ...(value !== undefined && { value: declared(value) }),
  };
}

function declared(shape: EstimateShape): EstimateShape {
  return { assumption: 'default of the file for what was not yet known', ...shape };
}

/** Capability has no whole scale but the file's: anything up to the largest that was known. */
function upTo(high: number): EstimateShape {
  const top = high > 0 ? high : 100;
  return {
    kind: 'stated',
    distribution: { kind: 'uniform', low: 0, high: top },
    written: `0 to ${top}`,
  };
}

function largest(shape: EstimateShape): number {
  if (shape.kind === 'dated') return 0;
  const parts = shape.kind === 'stated' ? [shape] : shape.readings;
  return Math.max(
    0,
    ...parts.map(({ distribution }) => {
      const { high } = support(distribution);
      return Number.isFinite(high) ? high : quantileFunction(distribution)(0.95);
    }),
  );
}

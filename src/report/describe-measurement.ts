import type { Situation } from '../situation/index.ts';
import { catalogues } from '../words/index.ts';
import { describeInput, spaced } from './describe-input.ts';

const { every: say } = catalogues.en.inputs;

/**
 * What would be measured, in words; of a number that is measured by itself its name.
 *
 * @example
 * describeMeasurement('stances.north.*.salience', situation) // => 'North’s salience on every issue'
 */
export function describeMeasurement(id: string, situation: Situation): string {
  if (!id.includes('*')) return describeInput(id, situation);
  const [kind = '', of = '', part = '', last = ''] = id.split('.');
  const actor = situation.actors.find((one) => one.id === of)?.name ?? of;
  switch (kind) {
    case 'stances':
      return say.stance(actor, last);
    case 'actors':
      return part === 'unilateral_cost' ? say.movingAlone(actor) : say.ofActor(actor, spaced(part));
    case 'values':
      return say.value(actor, spaced(part, situation));
    case 'issues':
      return say.place(spaced(of, situation));
    default: {
      const body = situation.institutions.find((one) => one.id === of)?.name ?? spaced(of);
      return say.ofBody(spaced(last), body);
    }
  }
}

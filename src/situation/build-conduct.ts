import { controlOf } from './build-issues.ts';
import { defaults } from './defaults.ts';
import type { EstimateShape } from './estimate-types.ts';
import type { EstimateReader } from './make-estimate.ts';
import type { SituationFile } from './schema.ts';
import type { Conduct } from './types.ts';

/** Conduct of an actor; who controls an issue has an impatience and a reply lag, by default where the file gives none. */
export function buildConduct(file: SituationFile, id: string, reader: EstimateReader): Conduct {
  const actor = file.actors[id];
  if (actor === undefined) throw new Error(`no actor ${id}`);
  const isController = Object.values(file.issues).some(({ controller }) =>
    controlOf(controller).controllers.includes(id),
  );
  const at = (...rest: readonly string[]) => ['actors', id, ...rest];
  const optional = (key: 'breach_cost' | 'acceptance_margin') => {
    const shape = actor[key];
    return shape === undefined ? null : reader.read(shape, at(key), 'utility', actor);
  };
  const given = (
    key: 'impatience' | 'reply_lag',
    unit: 'rate a year' | 'months',
    fallback: EstimateShape,
  ) => {
    const shape = actor[key];
    if (shape !== undefined) return reader.read(shape, at(key), unit, actor);
    return isController ? reader.readDefault(fallback, at(key), unit) : null;
  };
  return {
    impatience: given('impatience', 'rate a year', defaults.impatience.shape),
    replyLag: given('reply_lag', 'months', defaults.replyLag.shape),
    breachCost: optional('breach_cost'),
    acceptanceMargin: optional('acceptance_margin'),
    unilateralCosts: Object.entries(actor.unilateral_cost ?? {}).flatMap(
      ([issue, written]): Conduct['unilateralCosts'] => {
        if ('options' in written)
          return Object.entries(written.options).map(([option, shape]) => ({
            issue,
            option,
            cost: reader.read(shape, at('unilateral_cost', issue, 'options', option), 'utility', actor),
          }));
        return [
          { issue, option: null, cost: reader.read(written, at('unilateral_cost', issue), 'utility', actor) },
        ];
      },
    ),
  };
}

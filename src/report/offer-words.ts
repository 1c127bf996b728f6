import type { OfferAnswer } from '../verdict/index.ts';
import { type Catalogue, listed, percent, signed } from '../words/index.ts';
import { inText } from './describe-input.ts';
import { capital, type OptionName } from './kept-words.ts';
import type { NameOf } from './paid-for-words.ts';

/**
 * A sentence on each conditional offer of a package: who offers what for what, whether it is taken up, and whether it is meant.
 *
 * @example
 * offerWords([], namesOf(situation), optionNames(situation), catalogue) // => []
 */
export function offerWords(
  offers: readonly OfferAnswer[],
  nameOf: NameOf,
  optionName: OptionName,
  { offers: say }: Catalogue,
): readonly string[] {
  const named = (chosen: OfferAnswer['if']) =>
    listed(chosen.map(({ issue, option }) => optionName(issue, option)));
  return offers.map((offer) => {
    const takes = offer.takers.flatMap(({ actor, deterrent }) =>
      deterrent === null ? [] : [say.takes(inText(nameOf(actor)), signed(deterrent))],
    );
    return [
      say.offer(capital(inText(nameOf(offer.by))), named(offer.if), named(offer.then)),
      say.takenUp(percent(offer.takenUp), percent(offer.alone)),
      ...offer.takers.map(({ actor, condition, inducement }) =>
        say.taker(inText(nameOf(actor)), signed(condition), signed(inducement)),
      ),
      say.meant(percent(offer.meant), percent(offer.given)),
      ...(offer.threatMeant === null
        ? []
        : [say.threat(named(offer.otherwise), percent(offer.threatMeant), takes.join(''))]),
    ].join('; ');
  });
}

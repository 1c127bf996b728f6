import { catalogues, percent } from '../words/index.ts';
import { actorSentence, optionNames } from './kept-words.ts';
import { namesOf } from './paid-for-words.ts';
import { FigureView } from './parts.tsx';
import type { StabilityFigures } from './stability-figures.ts';
import type { ReportData } from './types.ts';

/** For each proposal who would break it once it is reached, and what holds the others, a sentence an actor. */
export function StabilitySection({
  data,
  figures,
}: {
  readonly data: ReportData;
  readonly figures: StabilityFigures;
}) {
  const nameOf = namesOf(data.situation);
  const optionName = optionNames(data.situation);
  return (
    <section id="stability">
      <h2>Who would break it?</h2>
      <p>
        An actor leaves when it gains by moving what it controls alone. Under <i>SEQ</i> it fears replies that
        are in the interest of who gives them, under <i>SMR</i> any reply that it cannot escape again, under{' '}
        <i>GMR</i> any reply, under <i>Nash</i> none. Shares are of draws; what is said of moves is true at
        the medians. Gains are in utility (all issues together are worth 1). The model knows no reputation, no
        promise and no third power that is not among the actors.
      </p>
      <FigureView figure={figures.table} />
      {data.verdicts.map(({ proposal, title, kept: test }) => {
        const kept = test?.expert ?? null;
        const id = proposal ?? 'package';
        const map = figures.maps.get(id);
        return kept === null ? null : (
          <div class="verdict" id={`stability-${id}`}>
            <h3>{title}</h3>
            <p>
              Nobody gains by leaving in {percent(kept.probabilities.seq)} of draws under SEQ,{' '}
              {percent(kept.probabilities.smr)} under SMR, {percent(kept.probabilities.nash)} with no replies.
            </p>
            <div class="pair">
              <ul class="small">
                {kept.actors.map((one) => (
                  <li>{actorSentence(one, nameOf, optionName, catalogues.en)}</li>
                ))}
              </ul>
              {map === undefined ? null : <FigureView figure={map} />}
            </div>
          </div>
        );
      })}
    </section>
  );
}

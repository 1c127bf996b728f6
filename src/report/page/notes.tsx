import type { Catalogue } from '../../words/index.ts';
import type { ReportData } from '../types.ts';
import type { NumberedNotes } from './numbered-notes.ts';
import { gradeWords, saidWords } from './walk-claim.ts';
import type { PageWalk } from './walk-types.ts';

/** On paper a number leads to a note, and a note to its sources. */
export function Notes({
  walk,
  notes,
  data,
  say,
}: {
  readonly walk: PageWalk;
  readonly notes: NumberedNotes;
  readonly data: ReportData;
  readonly say: Catalogue['screen'];
}) {
  return (
    <section class="place notes" id="notes" aria-labelledby="notes-h">
      <h2 id="notes-h">{say.notes.title}</h2>
      <p class="soft">{say.notes.why}</p>
      <ol>
        {notes.notes.map(({ address, sources }, k) => {
          const node = walk.nodes[address];
          return node === undefined ? null : (
            <li id={`note-${k + 1}`}>
              <b>{node.title}.</b> {node.says}
              {restsWords(address, walk, say)}
              {sources.length === 0 ? null : ` [${sources.join(', ')}]`}
            </li>
          );
        })}
      </ol>
      {notes.sources.length === 0 ? null : (
        <>
          <h3>{say.notes.sources}</h3>
          <ol>
            {notes.sources.map((id) => {
              const claim = data.situation.evidence.claims.get(id);
              return claim === undefined ? null : (
                <li>
                  {claim.statement} {saidWords(claim, data, say)}; {gradeWords(claim, say)}.
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}

function restsWords(address: string, walk: PageWalk, say: Catalogue['screen']): string {
  const rests = walk.nodes[address]?.rests?.slice(0, 2) ?? [];
  const inputs = rests.flatMap(([k]) => {
    const one = walk.estimates[k];
    if (one === undefined) return [];
    return [`${one.says} (${one.range}${one.claims.length === 0 ? `, ${say.notes.judged}` : ''})`];
  });
  return inputs.length === 0 ? '' : `; ${say.notes.rests(inputs.join('; '))}`;
}

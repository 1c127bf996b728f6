import { z } from 'zod';
import { type Evidence, remapSpans, textHash } from '../../evidence/index.ts';
import { cleanText } from '../../reading/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';

const { read: say } = catalogues.en;

export const revisedShape = z
  .array(
    z.strictObject({
      claim: z.string().describe('id of the claim'),
      passage: z.number().describe('which of its passages, from 0'),
      at: z.string().describe('its offsets in the earlier text'),
      to: z.string().nullable().describe('its offsets in this text; null: it is an orphan'),
      how: z
        .enum(['exact', 'context', 'likely', 'orphan'])
        .describe('to the letter; by the words around it; by likeness, for a person to judge; not at all'),
      likeness: z.number().describe('share of words in common with what stands there, 0 to 1'),
      words: z.string().describe('its words in the earlier text'),
      now: z.string().nullable().describe('what stands there now; null: it is an orphan'),
    }),
  )
  .describe('passages of a report’s claims in this, its revised text');

/** The claims of a report in its revised text. The earlier text must be the report's own. */
export function revisedPassages(
  { reports, claims, file }: Evidence,
  id: string,
  was: { readonly name: string; readonly raw: string },
  now: string,
): z.infer<typeof revisedShape> {
  const report = reports.get(id);
  if (report === undefined) throw refused(file, say.noReport(id), say.areReports([...reports.keys()].length));
  const { text } = cleanText(was.raw);
  const { sha256 } = report.text;
  const own = sha256 === undefined || sha256 === textHash(text) ? text : was.raw;
  if (sha256 !== undefined && sha256 !== textHash(own))
    throw refused(was.name, say.otherText(was.name, id), say.asReceived);
  const passages = [...claims.values()].flatMap((claim) =>
    claim.report !== id
      ? []
      : claim.passages.flatMap(({ at }, passage) =>
          at === undefined ? [] : [{ claim: claim.id, passage, at }],
        ),
  );
  const found = remapSpans(
    own,
    now,
    passages.map(({ at }) => at),
  );
  return passages.map(({ claim, passage, at }, i) => {
    const { to, how, likeness } = found[i] ?? { to: null, how: 'orphan', likeness: 0 };
    return {
      claim,
      passage,
      at: `${at.start}-${at.end}`,
      to: to === null ? null : `${to.start}-${to.end}`,
      how,
      likeness,
      words: own.slice(at.start, at.end),
      now: to === null ? null : now.slice(to.start, to.end),
    };
  });
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-report', severity: 'error', message, hint, file }], new Map());
}

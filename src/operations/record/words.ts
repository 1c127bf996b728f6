import {
  type Catalogue,
  type Document,
  document,
  group,
  note,
  numberColumn,
  percentNarrow,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import type { Appended, Verified } from './shapes.ts';

/** What went on record, or whether a record is whole. */
export function recordWords(found: Appended | Verified, catalogue: Catalogue): Document {
  return 'broken' in found ? verifiedWords(found, catalogue) : appendedWords(found, catalogue);
}

function appendedWords({ record, entries, entry }: Appended, catalogue: Catalogue): Document {
  const { record: say, tests } = catalogue;
  const { names } = tests;
  const share = (value: number | null) => (value === null ? say.none : percentNarrow(value));
  return document(
    sentence(say.appended(record, entries, entry.by), 'good'),
    table(
      [
        textColumn(say.proposal),
        ...[names.joint, names.accepted, names.ratified, names.kept, names.paidFor].map((name) =>
          numberColumn(name),
        ),
      ],
      entry.proposals.map(({ title, joint, accepted, ratified, kept, paidFor }) => [
        title,
        ...[joint, accepted, ratified, kept, paidFor].map(share),
      ]),
    ),
    group(sentence(entry.rule), note(say.hash(entry.hash))),
  );
}

function verifiedWords({ about, entries, broken, last, lacks }: Verified, catalogue: Catalogue): Document {
  const { record: say } = catalogue;
  return document(
    entries === 0 && broken.length === 0
      ? sentence(say.empty(about.record), 'bad')
      : broken.length === 0
        ? sentence(say.whole(about.record, entries), 'good')
        : sentence(say.broken(about.record, entries, broken.join(', ')), 'bad'),
    lacks === null ? undefined : sentence(say.lacks(lacks), 'bad'),
    last === null ? undefined : note(say.hash(last)),
  );
}

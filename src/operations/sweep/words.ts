import { pastWords } from '../../report/index.ts';
import type { PackageAnswer } from '../../sweep/result.ts';
import { type Catalogue, type Document, document, group, note, sentence } from '../../words/index.ts';
import { settledWords } from '../shared/settled.ts';
import { testsTable } from '../shared/tests-table.ts';
import type { Swept, SweptShard, SweptUntilNarrow } from './shapes.ts';

/** The answer of all draws, or what a shard has done. */
export function sweepWords(found: Swept | SweptUntilNarrow | SweptShard, catalogue: Catalogue): Document {
  if ('shard' in found) return shardWords(found, catalogue);
  return 'until' in found ? untilWords(found, catalogue) : sweptWords(found, catalogue);
}

/** Whether it is narrow enough, then the answer. */
function untilWords(found: SweptUntilNarrow, catalogue: Catalogue): Document {
  const told = settledWords(found.until, catalogue);
  return document(sentence(told), ...sweptWords(found, catalogue).blocks);
}

/** Whether the file explains the past, then a row a proposal, the best first, and no deal last. */
export function sweptWords(
  { about, past, proposals, nothingChanges, scrambles }: Swept,
  catalogue: Catalogue,
): Document {
  const { verdict } = catalogue;
  const asked = proposals.filter(({ joint }) => joint.probability !== null);
  const ordered = [...asked].sort(
    (a, b) => (b.joint.probability ?? 0) - (a.joint.probability ?? 0) || lowestTest(b) - lowestTest(a),
  );
  return document(
    sentence(pastWords(past, catalogue)),
    testsTable([...ordered, nothingChanges], catalogue),
    scrambles === undefined ? undefined : note(catalogue.sweep.scrambled(scrambles, about.samples)),
    note(verdict.foot(about.seed, about.samples, about.asOf)),
  );
}

/** What does not apply counts as passed. */
function lowestTest({ accepted, ratified, kept, paidFor }: PackageAnswer): number {
  return Math.min(...[accepted, ratified, kept, paidFor].map((test) => test?.probability ?? 1));
}

function shardWords(
  { folder, shard, made, kept, present, parts }: SweptShard,
  catalogue: Catalogue,
): Document {
  const { sweep: say } = catalogue;
  return document(
    group(
      sentence(say.own(shard.i, shard.n, made, kept)),
      sentence(say.shard(folder, present, parts), present === parts ? 'good' : undefined),
    ),
    note(say.next(folder)),
  );
}

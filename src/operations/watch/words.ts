import type { Frozen } from '../../frozen.ts';
import { followed } from '../../record/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  lines,
  type MaybeBlock,
  note,
  numberColumn,
  percentNarrow,
  pointsText,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import type { FolderReport } from './folder-reports.ts';
import type { Notified } from './notify.ts';
import type { ChangeSince } from './since.ts';

type Watched = Frozen<{
  about: { seed: number; samples: number; asOf: string };
  reports: FolderReport[];
  lastLook: string | null;
  fresh: string[];
  gone: string[];
  changes: ChangeSince[];
  isNews: boolean;
  notified: Notified | null;
  labels: Record<string, string>;
}>;

/** New texts, and what changed since the last look, by claim. */
export function watchWords(watched: Watched, catalogue: Catalogue): Document {
  const { watch: say } = catalogue;
  const { reports, lastLook, fresh, gone, changes, isNews, about } = watched;
  return document(
    reports.length === 0 ? undefined : group(heading(say.texts), textsTable(reports, say)),
    sentence(lastLook === null ? say.noLastLook : say.since(lastLook, fresh.length, gone.length)),
    table(
      [textColumn(say.proposal), ...followed.map((key) => numberColumn(catalogue.tests.names[key]))],
      changes.map(({ title, shares, change }) => [
        title,
        ...followed.map((key) => cell(shares[key], change[key], say)),
      ]),
    ),
    lines(changes.flatMap((one) => creditLines(one, watched.labels, catalogue))),
    sentence(isNews ? say.news : say.noNews),
    watched.notified === null || watched.notified.failed !== null
      ? undefined
      : sentence(say.notified(watched.notified.host)),
    note(say.foot(about.seed, about.samples, about.asOf)),
  );
}

function textsTable(reports: readonly FolderReport[], say: Catalogue['watch']): MaybeBlock {
  return table(
    [
      textColumn(say.text),
      textColumn(say.published, { dropsAt: 1 }),
      textColumn(say.report, { dropsAt: 2 }),
      numberColumn(say.drafts),
      numberColumn(say.accepted),
      numberColumn(say.open),
    ],
    reports.map(({ file, published, report, drafts, accepted, open }) => [
      file,
      published ?? '',
      report ?? say.isNew,
      String(drafts),
      String(accepted),
      String(open),
    ]),
  );
}

function cell(share: number | null, change: number | null, say: Catalogue['watch']): string {
  if (share === null) return say.none;
  const now = percentNarrow(share);
  return change === null || Math.abs(change) < 0.005 ? now : say.changed(now, pointsText(change));
}

/** The claims that move the joint answer of a proposal by half a point or more. */
function creditLines(
  { title, credits }: ChangeSince,
  labels: Readonly<Record<string, string>>,
  { watch: say }: Catalogue,
): readonly string[] {
  return credits.flatMap(({ claim, ...parts }) => {
    const moved = followed.flatMap((key) => (Math.abs(parts[key] ?? 0) < 0.005 ? [] : [parts[key] ?? 0]));
    const [largest] = [...moved].sort((a, b) => Math.abs(b) - Math.abs(a));
    return largest === undefined
      ? []
      : [say.credit(title, claim, labels[claim] ?? claim, pointsText(parts.joint ?? largest))];
  });
}

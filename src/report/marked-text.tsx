import type { ResolvedPassage } from '../evidence/index.ts';
import type { ReportData } from './types.ts';

/** The reports' texts that the user supplied, with every passage marked where it stands. */
export function MarkedTexts({ data }: { readonly data: ReportData }) {
  const { anchoring, situation, texts } = data;
  const matched = anchoring?.texts.filter(({ match }) => match !== 'missing') ?? [];
  if (anchoring === null || matched.length === 0) {
    return (
      <p>
        The texts of the reports belong to others and are not part of this file. Give a folder that holds them
        with <code>--reports DIR</code>, and every passage is read again and marked here.
      </p>
    );
  }
  return (
    <>
      {matched.map(({ report, name, match }) => {
        const text = texts.find((one) => one.name === name)?.text ?? '';
        const passages = anchoring.resolved.filter((one) => one.report === report);
        return (
          <section>
            <h3>{situation.evidence.reports.get(report)?.title ?? report}</h3>
            {match === 'changed' ? (
              <p class="bad">
                The text differs from the one that was read; passages whose words have changed are not marked.
              </p>
            ) : null}
            <div class="text">{markPassages(text, passages)}</div>
          </section>
        );
      })}
    </>
  );
}

/** Passages overlap and nest: the text is cut at every boundary, and a piece links to the shortest passage over it. */
function markPassages(text: string, passages: readonly ResolvedPassage[]) {
  const bounds = [
    ...new Set([0, text.length, ...passages.flatMap(({ span }) => [span.start, span.end])]),
  ].sort((a, b) => a - b);
  const started = new Set<string>();
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1] ?? text.length;
    const over = passages
      .filter(({ span }) => span.start <= start && span.end >= end)
      .sort((a, b) => length(a) - length(b));
    const piece = text.slice(start, end);
    const [shortest] = over;
    if (shortest === undefined) return piece;
    const fresh = over
      .map(({ claim, index }) => `passage-${claim}-${index}`)
      .filter((id) => !started.has(id));
    for (const id of fresh) started.add(id);
    return (
      <>
        {fresh.slice(1).map((id) => (
          <span id={id} />
        ))}
        <mark id={fresh[0]}>
          <a href={`#claim-${shortest.claim}`} title={over.map(({ claim }) => claim).join(', ')}>
            {piece}
          </a>
        </mark>
      </>
    );
  });
}

function length({ span }: ResolvedPassage): number {
  return span.end - span.start;
}

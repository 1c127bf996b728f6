import type { ComponentChildren } from 'preact';
import { type Figure, figureCsv, figureWidths, usualWidth } from '../figures/index.ts';
import { catalogues, document, type MaybeBlock, renderHtml, twoDigits } from '../words/index.ts';

/** A table that scrolls sideways by itself on a narrow screen, reachable by keyboard. */
export function Table({
  caption,
  head,
  numeric = [],
  isWide = false,
  children,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly numeric?: readonly number[];
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class={isWide ? 'wide' : undefined}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {head.map((title, k) => (
              <th scope="col" class={numeric.includes(k) ? 'n' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** One frame for every figure: its claim, what it shows, the drawing for the width at hand, and under it the data and the files. */
export function FigureView({ figure }: { readonly figure: Figure }) {
  return (
    <figure id={`figure-${figure.id}`}>
      <figcaption>
        <b>{figure.title}</b>
        <span class="soft">{figure.description}</span>
      </figcaption>
      <Drawings figure={figure} />
      <details>
        <summary>{words.data}</summary>
        <Table
          caption={figure.title}
          head={figure.table.columns.map(({ label, unit }) =>
            unit === undefined ? label : `${label} (${unit})`,
          )}
        >
          {figure.table.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td class={typeof cell === 'number' ? 'n' : undefined}>
                  {typeof cell === 'number' ? twoDigits(cell) : (cell ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
      <p class="files noprint">
        <a href={dataUri('text/csv', figureCsv(figure.table))} download={`${figure.id}.csv`}>
          CSV
        </a>{' '}
        <button type="button" data-save="svg" hidden>
          SVG
        </button>{' '}
        <button type="button" data-save="png" hidden>
          PNG
        </button>
      </p>
    </figure>
  );
}

const words = catalogues.en.screen.figure;

/** The page carries the figures' styles once, and the table the amounts. */
function thinPicture(svg: string): { readonly __html: string } {
  return { __html: svg.replace(/<style>[^<]*<\/style>/, '').replace(/ data-[a-z]+="[^"]*"/g, '') };
}

/** All drawings stand on the page, and the style shows the one that fits: paper cannot ask. */
function Drawings({ figure: { drawings, svg } }: { readonly figure: Figure }) {
  return (
    <>
      {(drawings ?? [{ width: figureWidths[0], svg }]).map(({ width, svg: drawn }) => (
        <div
          class={drawings === undefined ? undefined : width < usualWidth ? 'narrow' : 'usual'}
          tabIndex={0}
          dangerouslySetInnerHTML={thinPicture(drawn)}
        />
      ))}
    </>
  );
}

function dataUri(type: string, text: string): string {
  // Commas and brackets may stand in an address as they are.
  const encoded = encodeURIComponent(text).replace(
    /%(?:2C|3A|3B|5B|5D|7B|7D|2F|40|24|2B|3D)/g,
    decodeURIComponent,
  );
  return `data:${type};charset=utf-8,${encoded}`;
}

/** What operations say in words, set as they set it in pages. */
export function WordsBlock({ block }: { readonly block: MaybeBlock }) {
  if (block === undefined) return null;
  return <div class="scroll" dangerouslySetInnerHTML={{ __html: renderHtml(document(block)) }} />;
}

/** Links to claims, in the order given. */
export function ClaimLinks({ claims }: { readonly claims: readonly string[] }) {
  return (
    <>
      {claims.map((id, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <a href={`#claim-${id}`}>{id}</a>
        </>
      ))}
    </>
  );
}

/** The name of an estimate's anchor: paths have characters that ids may not. */
export function estimateAnchor(path: string): string {
  return `estimate-${path.replaceAll('.', '-')}`;
}

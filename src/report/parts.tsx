import type { ComponentChildren } from 'preact';
import { type Figure, figureCsv } from '../figures/index.ts';
import { document, type MaybeBlock, renderHtml, twoDigits } from '../words/index.ts';

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

/** A figure with its words before the picture and its data behind it. */
export function FigureView({
  figure,
  isLong = false,
}: {
  readonly figure: Figure;
  readonly isLong?: boolean;
}) {
  // The page carries the figures' styles once, and the table the amounts.
  const svg = figure.svg.replace(/<style>[^<]*<\/style>/, '').replace(/ data-[a-z]+="[^"]*"/g, '');
  const picture = { __html: svg };
  const csv = figureCsv(figure.table);
  return (
    <figure id={`figure-${figure.id}`} class={isLong ? 'long' : undefined}>
      <figcaption>
        <b>{figure.title}</b>
        <span class="soft">{figure.description}</span>
      </figcaption>
      {isLong ? (
        <div
          class="scroll"
          role="region"
          aria-label={figure.title}
          tabIndex={0}
          dangerouslySetInnerHTML={picture}
        />
      ) : (
        <div tabIndex={0} dangerouslySetInnerHTML={picture} />
      )}
      <details>
        <summary>Data behind the figure</summary>
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
        <p class="small noprint">
          <a href={dataUri('text/csv', csv)} download={`${figure.id}.csv`}>
            CSV
          </a>
          {isLarge(figure) ? null : (
            <>
              {' '}
              <a
                href={dataUri('application/json', JSON.stringify(figure.table))}
                download={`${figure.id}.json`}
              >
                JSON
              </a>
            </>
          )}
        </p>
      </details>
    </figure>
  );
}

/** Of large tables one form is enough: a page that is mailed should stay small. */
function isLarge({ table }: Figure): boolean {
  return table.rows.length * table.columns.length > 60;
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

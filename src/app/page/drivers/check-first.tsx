import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DriversResult } from '../../../operations/drivers/shapes.ts';
import { checkFirstWords } from '../../../operations/drivers/words.ts';
import { catalogues, type Document, document, renderHtml } from '../../../words/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue, langOfAnswers, locale } from '../language.ts';
import { Markup, stackWhereNarrow } from '../parts/markup.tsx';

const { drivers: say } = catalogues.en;
const mostClaims = 2;

interface CheckFirstProps {
  readonly found: DriversResult;
  readonly view: CaseView;
}

/** What to check first: what the operation says of it, but that each claim leads to its passage, in the drawer. */
export function CheckFirst({ found, view }: CheckFirstProps): JSX.Element {
  const place = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) stackWhereNarrow(place.current);
  });
  const { blocks } = document(...checkFirstWords(found, catalogues.en));
  const table = blocks.find((one) => one.kind === 'table');
  const at = table === undefined ? blocks.length : blocks.indexOf(table);
  const [before, after] = [blocks.slice(0, at), blocks.slice(at + 1).filter((one) => !isTrace(one, found))];
  return (
    <>
      <Markup kind="answer" html={renderHtml(document(...before))} />
      {table === undefined ? null : (
        <div class="answer" lang={langOfAnswers}>
          <table ref={place}>
            <caption class="unseen">{say.checkHeading}</caption>
            <thead>
              <tr>
                {table.columns.map(({ title }) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, k) => (
                <Row key={k} {...{ found, view, k }} cells={row.map(plainText)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {after.length === 0 ? null : <Markup kind="answer" html={renderHtml(document(...after))} />}
    </>
  );
}

/** How a command would show the passage, to which a click leads here. */
function isTrace(block: Document['blocks'][number], { passages }: DriversResult): boolean {
  const [example] = passages.flatMap(({ claims }) => claims);
  return (
    block.kind === 'paragraph' &&
    example !== undefined &&
    plainText(block.content) === say.traceIt(example.claim)
  );
}

type Cell = Extract<Document['blocks'][number], { readonly kind: 'table' }>['rows'][number][number];

function plainText(cell: Cell): string {
  return cell.map(({ text }) => text).join('');
}

/** The last cell of a row is where it stands. */
function Row({
  found,
  view,
  k,
  cells,
}: CheckFirstProps & { readonly k: number; readonly cells: readonly string[] }): JSX.Element {
  const one = found.check[k];
  const claims = found.passages.find(({ kind, id }) => kind === one?.kind && id === one.id)?.claims ?? [];
  return (
    <tr>
      {cells.slice(0, -1).map((text, at) =>
        at === 1 ? (
          <th key={at} scope="row">
            {text}
          </th>
        ) : (
          <td key={at}>{text.replaceAll(' ', '\u00a0')}</td>
        ),
      )}
      <td>
        {claims.length === 0 ? cells.at(-1) : null}
        {claims.slice(0, mostClaims).map((claim) => (
          <Place key={claim.claim} {...{ view, claim }} isNamed={claim.claim === one?.id} />
        ))}
        {claims.length > mostClaims ? <small>{say.morePlaces(claims.length - mostClaims)}</small> : null}
      </td>
    </tr>
  );
}

interface PlaceProps extends Pick<CheckFirstProps, 'view'> {
  readonly claim: DriversResult['passages'][number]['claims'][number];
  /** Whether the row says the claim's words already. */
  readonly isNamed: boolean;
}

/** A claim by its words, which lead to its passage, and the report that it stands in. */
function Place({ view, claim, isNamed }: PlaceProps): JSX.Element {
  const at = view.claims.findIndex(({ id }) => id === claim.claim);
  const statement = view.claims[at]?.statement ?? claim.claim;
  const title = view.reports.find(({ id }) => id === claim.report)?.title ?? claim.report;
  return (
    <p class="place-of-claim">
      <button
        type="button"
        class="plain"
        data-walk={`c${at}`}
        lang={isNamed ? locale : langOfAnswers}
        aria-label={catalogue.app.readPassage(statement)}
      >
        {isNamed ? catalogue.app.readIt : statement}
      </button>{' '}
      <small>“{title}”</small>
    </p>
  );
}

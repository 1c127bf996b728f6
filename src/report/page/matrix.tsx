import { type Catalogue, percentNarrow, twoDigits } from '../../words/index.ts';
import { capital } from '../kept-words.ts';
import type { Overview, OverviewRow } from '../overview/result.ts';
import { addressOf, isAllAsked, listAddress } from './address.ts';
import { GapBar, gapAmount, largestGap } from './gap-bar.tsx';
import { NumberLink, type NumberLinks } from './number.tsx';

type Say = Catalogue['screen'];
const tests = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

interface Part {
  readonly overview: Overview;
  readonly links: NumberLinks;
  readonly say: Say;
}

/**
 * All proposals by the four tests: a mark, a share and who stops it, and what each turns on.
 *
 * @example
 * Matrix.name // => 'Matrix'
 */
export function Matrix({ overview, links, say }: Part) {
  const most = largestGap(overview);
  return (
    <>
      <table class="mx">
        <caption class="vh">{say.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{say.head.proposal}</th>
            {tests.map((test) => (
              <th scope="col">
                {say.head[test][0]}
                <small>
                  {say.head[test][1]}
                  {test === 'paidFor' ? <ShortUnit overview={overview} say={say} /> : null}
                </small>
              </th>
            ))}
            <th scope="col">
              {say.head.turnsOn}
              <small>{say.head.turnsOnWhy}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.rows.map((row, k) => (
            <Row isFirst={k === 0} row={row} most={most} links={links} say={say} />
          ))}
          <NothingRow overview={overview} links={links} say={say} />
        </tbody>
      </table>
      <Key overview={overview} say={say} />
    </>
  );
}

interface RowPart {
  readonly row: OverviewRow;
  readonly most: number;
  readonly links: NumberLinks;
  readonly say: Say;
}

/** The row that the headline speaks of stands out. */
function Row({ isFirst, row, most, links, say }: RowPart & { readonly isFirst: boolean }) {
  return (
    <tr class={isFirst ? 'sel' : undefined}>
      <th scope="row">
        <a href={`#p-${row.proposal}`}>{row.title}</a>
        <span class="by">
          {row.by.length === 0 ? null : `${row.by.join(', ')} · `}
          <NumberLink to={addressOf(row, 'joint')} links={links}>
            {say.allFour(percentNarrow(row.joint.probability), isAllAsked(row))}
          </NumberLink>
        </span>
      </th>
      {tests.map((test) => (
        <Cell test={test} row={row} most={most} links={links} say={say} />
      ))}
      <TurnsOn row={row} links={links} say={say} />
    </tr>
  );
}

function Cell({ test, row, most, links, say }: RowPart & { readonly test: (typeof tests)[number] }) {
  const cell = row[test];
  const gap = test === 'paidFor' ? row.paidFor.gap : null;
  const isAsked = cell.probability !== null;
  const isShort = gap !== null && gap.median > 0;
  const inside = (
    <>
      <span class="sy" aria-hidden="true">
        {say.marks[cell.mark]}{' '}
      </span>
      {isAsked ? <b>{percentNarrow(cell.probability ?? 0)}</b> : null}
      <span class="vh"> {say.markWords[cell.mark]}: </span>
      {isShort ? <span class="amount">{say.short(gapAmount(gap))}</span> : null}
      {gap === null ? null : <GapBar gap={gap} most={most} />}
      <small>{isShort && gap.from !== null ? say.from(gap.from) : cell.because}</small>
    </>
  );
  return (
    <td class={`c ${cell.mark}`} data-label={say.head[test][0]}>
      {isAsked ? (
        <NumberLink to={cell.trace} links={links} kind="tile">
          {inside}
        </NumberLink>
      ) : (
        <span class="tile">{inside}</span>
      )}
    </td>
  );
}

function TurnsOn({ row: { turnsOn }, links, say }: Omit<RowPart, 'most'>) {
  if (turnsOn === null) return <td class="h none">{say.turnsNone}</td>;
  const { input, words, low, high, unit, tipping } = turnsOn;
  const at = (value: number) => twoDigits(value);
  return (
    <td class="h">
      {capital(words)}{' '}
      <span class="pts">
        <NumberLink to={links.estimate(input)} links={links}>
          {say.moves(percentNarrow(low.probability), percentNarrow(high.probability))}
        </NumberLink>{' '}
        <span class="soft">
          {say.between(at(low.value), at(high.value))}
          {tipping === null ? null : `; ${say.tips(at(tipping.value))}`}
          {unit === '' ? null : <span class="vh"> ({unit})</span>}
        </span>
      </span>
    </td>
  );
}

function ShortUnit({ overview, say }: Omit<Part, 'links'>) {
  const unit = overview.rows.find(({ paidFor }) => paidFor.gap !== null)?.paidFor.gap?.unit;
  return unit === undefined ? null : <span>{say.head.unit(unit)}</span>;
}

/** What is without any agreement: what somebody would move, and what is lacking; no test applies. */
function NothingRow({ overview: { nothingChanges, rows, ...rest }, links, say }: Part) {
  if (nothingChanges === null) return null;
  const { title, moves, gap } = nothingChanges;
  const most = largestGap({ rows, nothingChanges, ...rest });
  return (
    <tr class="base">
      <th scope="row">
        {title}
        <span class="by">{say.baseline}</span>
      </th>
      <td class="h moves" colSpan={3}>
        {moves.length === 0 ? say.nobodyMoves : say.wouldMove(moves.join('; '))}
      </td>
      <td class="c notApplicable" data-label={say.head.paidFor[0]}>
        {gap === null ? null : (
          <NumberLink to={listAddress.nothing} links={links} kind="tile">
            <GapBar gap={gap} most={most} />
            <small>
              {gap.median > 0
                ? `${say.short(gapAmount(gap))}${gap.from === null ? '' : ` ${say.from(gap.from)}`}`
                : say.nobodyShort}
            </small>
          </NumberLink>
        )}
      </td>
      <td class="h" />
    </tr>
  );
}

function Key({ overview, say }: Omit<Part, 'links'>) {
  const unit = overview.rows.find(({ paidFor }) => paidFor.gap !== null)?.paidFor.gap?.unit;
  return (
    <p class="key">
      {(['yes', 'open', 'no'] as const).map((mark) => (
        <span>
          <i class={mark}>
            {say.marks[mark]} {say.markWords[mark]}
          </i>{' '}
          {say.key[mark]}
        </span>
      ))}
      <span>
        {unit === undefined ? '' : `${say.key.bar(`${unit} `)} `}
        {say.key.choose}
      </span>
    </p>
  );
}

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { percentNarrow, twoDigits } from '../../../words/index.ts';
import { memberActs } from '../../switches.ts';
import type { MemberView, VoteView } from '../../worker/votes-scene.ts';
import { amountText, catalogue, localText } from '../language.ts';
import { type ActsOf, sideOf } from './acts.ts';

const { votes: say } = catalogue.app;

interface TableProps {
  readonly vote: VoteView;
  readonly acts: ActsOf;
  readonly chosen: string | null;
  readonly onChoose: (member: string) => void;
  readonly onTell: (member: string, what: string) => void;
}

/** Every member with what it weighs, how often it says yes, what would turn it, and what it is told to do. */
export function MembersTable({ vote, acts, chosen, onChoose, onTell }: TableProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const row = [...(body.current?.rows ?? [])].find((one) => one.dataset.member === chosen);
    row?.scrollIntoView({ block: 'nearest' });
    // From the picture to the control: focus that is here already stays.
    if (row?.contains(document.activeElement) === false) row.querySelector('select')?.focus();
  }, [chosen]);
  const members = vote.members.toSorted((a, b) => a.saysYes - b.saysYes || b.weight - a.weight);
  const paid = members.filter(({ name }) => acts.get(name) === 'inFavour');
  return (
    <>
      <p role="status">
        {paid.length === 0
          ? say.nobodyPaid
          : say.price(paid.map((one) => `${one.name} ${priceOf(one)}`).join('; '))}
      </p>
      <section class="scrolls" aria-label={say.table}>
        <table class="grid members-table">
          <caption class="unseen">{say.table}</caption>
          <thead>
            <tr>
              <th scope="col">{say.head.member}</th>
              <th scope="col" class="figures-right">
                {say.head.weight}
              </th>
              <th scope="col" class="figures-right">
                {say.head.saysYes}
              </th>
              <th scope="col">{say.head.lacks}</th>
              <th scope="col">{say.head.does}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {members.map((one) => (
              <tr key={one.name} data-member={one.name} class={sideOf(one, acts)}>
                <th scope="row">
                  {one.name}
                  {one.follows === one.name ? null : <small>{`${say.head.follows}: ${one.follows}`}</small>}
                </th>
                <td class="figures-right">{percentNarrow(one.weight)}</td>
                <td class="figures-right">
                  {percentNarrow(one.saysYes)}
                  {one.standsAside < news ? null : (
                    <small>{say.staysOut(percentNarrow(one.standsAside))}</small>
                  )}
                </td>
                <td>{priceOf(one)}</td>
                <td>
                  <select
                    aria-label={say.doesOf(one.name)}
                    value={acts.get(one.name) ?? ''}
                    onFocus={() => onChoose(one.name)}
                    onChange={({ currentTarget }) => onTell(one.name, currentTarget.value)}
                  >
                    <option value="">{say.acts.asItGains}</option>
                    {memberActs.map((act) => (
                      <option key={act} value={act}>
                        {say.acts[act]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Less often than that is no news. */
const news = 0.005;

/** What would turn a member that refuses. */
function priceOf({ lacks, payment }: MemberView): string {
  if (lacks === 0) return say.noPrice;
  const utility = say.utility(localText(twoDigits(lacks)));
  if (payment === null) return utility;
  return `${say.money(amountText(payment.amount), payment.currency, payment.unit)} (${utility})`;
}

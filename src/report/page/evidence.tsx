import { contradictions } from '../../evidence/index.ts';
import type { Catalogue } from '../../words/index.ts';
import type { ReportData } from '../types.ts';
import { Sources } from './hinges.tsx';
import { NumberLink, type NumberLinks } from './number.tsx';
import { topClaims } from './top-claims.ts';
import { gradeWords, speakerWords } from './walk-claim.ts';
import { WorldsTable } from './worlds-table.tsx';

interface Part {
  readonly data: ReportData;
  readonly links: NumberLinks;
  readonly say: Catalogue['screen'];
}

const shown = { claims: 6, pairs: 3, moved: 2 };

/** The reports that move the answers most, and those that contradict each other; on two sheets the first of them only. */
export function EvidenceSummary({ isShort, ...part }: Part & { readonly isShort: boolean }) {
  const { data, say } = part;
  if (data.situation.evidence.claims.size === 0) return null;
  return (
    <section class="place" id="summary" aria-labelledby="summary-h">
      <h2 id="summary-h">{say.evidence.title}</h2>
      <TopClaims {...part} />
      {isShort ? null : <Pairs {...part} />}
      {isShort ? null : <WorldsTable verdicts={data.verdicts} say={say} />}
    </section>
  );
}

function TopClaims({ data, links, say }: Part) {
  const top = topClaims(data).slice(0, shown.claims);
  if (top.length === 0) return null;
  return (
    <table class="evidence">
      <caption>{say.evidence.first}</caption>
      <thead>
        <tr>
          {say.evidence.head.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {top.map(({ claim, moves }) => (
          <tr>
            <th scope="row">
              <NumberLink to={links.claim(claim.id)} links={links} kind="text">
                {claim.statement}
              </NumberLink>
              <Sources claims={[claim.id]} links={links} />
            </th>
            <td>{speakerWords(claim, data, say)}</td>
            <td>{gradeWords(claim, say)}</td>
            <td>
              {say.andMore(moves.slice(0, shown.moved).join('; '), Math.max(0, moves.length - shown.moved))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pairs({ data, links, say }: Part) {
  const { evidence } = data.situation;
  const top = new Set(topClaims(data).map(({ claim }) => claim.id));
  const weighs = (ids: readonly string[]) => ids.filter((id) => top.has(id)).length;
  const told = new Set<string>();
  const pairs = contradictions(evidence)
    .toSorted((a, b) => weighs(b.claims) - weighs(a.claims))
    // What one report is contradicted by is told once.
    .filter(({ claims }) => {
      const isNew = !claims.some((id) => told.has(id));
      for (const id of claims) told.add(id);
      return isNew;
    })
    .slice(0, shown.pairs);
  if (pairs.length === 0) return null;
  const side = (id: string) => {
    const claim = evidence.claims.get(id);
    return claim === undefined ? null : (
      <td>
        <NumberLink to={links.claim(id)} links={links} kind="text">
          {claim.statement}
        </NumberLink>{' '}
        <span class="soft">{speakerWords(claim, data, say)}</span>
        <Sources claims={[id]} links={links} />
      </td>
    );
  };
  return (
    <table class="evidence">
      <caption>{say.evidence.contradict}</caption>
      <thead>
        <tr>
          {say.evidence.contradictHead.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ claims: [one, other] }) => (
          <tr>
            {side(one)}
            {side(other)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

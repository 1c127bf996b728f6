import {
  type Claim,
  contradictions,
  digitMeanings,
  type Link,
  letterMeanings,
  type Quantity,
  saidOn,
} from '../evidence/index.ts';
import { Table } from './parts.tsx';
import type { ReportData } from './types.ts';

/** Pairs of claims that cannot both be true, with the figures on both sides. */
export function Contradictions({ data }: { readonly data: ReportData }) {
  const { evidence } = data.situation;
  const side = (id: string) => {
    const claim = evidence.claims.get(id);
    if (claim === undefined) return null;
    return (
      <>
        <a href={`#claim-${id}`}>{id}</a> <Grade claim={claim} /> {claim.statement}
      </>
    );
  };
  return (
    <Table caption="Contradicting pairs" head={['one says', 'another says', 'why they differ']} isWide>
      {contradictions(evidence).map(({ claims: [a, b], note }) => (
        <tr>
          <td>{side(a)}</td>
          <td>{side(b)}</td>
          <td>{note ?? ''}</td>
        </tr>
      ))}
    </Table>
  );
}

function Grade({ claim }: { readonly claim: Claim }) {
  const { reliability, credibility } = claim.grade;
  const meaning = `source ${letterMeanings[reliability]}, claim ${digitMeanings[credibility]}`;
  return (
    <span class="grade" title={meaning}>
      {reliability}
      {credibility}
    </span>
  );
}

/** All claims by report: statement, grade, origin, chain, passages, quantities, relations. */
export function Claims({ data }: { readonly data: ReportData }) {
  const { evidence } = data.situation;
  const all = [...evidence.claims.values()];
  return (
    <>
      {[...evidence.reports.values()].map((report) => {
        const claims = all.filter((claim) => claim.report === report.id);
        if (claims.length === 0) return null;
        return (
          <details open={report.text.kept !== 'unseen'}>
            <summary id={`report-${report.id}`}>
              {report.title} ({claims.length === 1 ? '1 claim' : `${claims.length} claims`}
              {report.published.on === null ? '' : `, ${report.published.on}`})
            </summary>
            {report.url === undefined ? null : <p class="small soft">Address: {report.url}</p>}
            <Table
              caption={`Claims of ${report.title}`}
              head={['claim', 'grade', 'statement', 'origin and chain', 'said', 'passages']}
              isWide
            >
              {claims.map((claim) => (
                <ClaimRow claim={claim} data={data} />
              ))}
            </Table>
          </details>
        );
      })}
    </>
  );
}

function ClaimRow({ claim, data }: { readonly claim: Claim; readonly data: ReportData }) {
  const { evidence } = data.situation;
  const related = evidence.relations.filter(({ from, to }) => from === claim.id || to === claim.id);
  const name = ({ source }: Link) => evidence.sources.get(source)?.name ?? source;
  return (
    <tr id={`claim-${claim.id}`}>
      <th scope="row">{claim.id}</th>
      <td>
        <Grade claim={claim} />
      </td>
      <td>
        {claim.statement}{' '}
        <span class="soft">
          {[
            claim.type,
            ...claim.quantities.map(quantityWords),
            ...claim.hedges.map(({ kind }) => `hedge: ${kind}`),
          ].join(' · ')}
        </span>
        {related.length === 0 ? null : (
          <span class="soft">
            {' '}
            ·{' '}
            {related.map(({ type, from, to }, i) => (
              <>
                {i > 0 ? ', ' : ''}
                {from === claim.id ? type : `${type} (from)`}{' '}
                <a href={`#claim-${from === claim.id ? to : from}`}>{from === claim.id ? to : from}</a>
              </>
            ))}
          </span>
        )}
      </td>
      <td>
        {claim.origin}
        <br />
        <span class="soft">{claim.chain.map(name).join(' ← ')}</span>
      </td>
      <td>{saidOn(claim, evidence) ?? ''}</td>
      <td>{passageWords(claim, data)}</td>
    </tr>
  );
}

function passageWords(claim: Claim, { anchoring }: ReportData) {
  return claim.passages.map(({ at, fingerprint }, index) => {
    const isResolved =
      anchoring?.resolved.some((one) => one.claim === claim.id && one.index === index) === true;
    const isOrphan = anchoring?.orphans.some((one) => one.claim === claim.id && one.index === index) === true;
    const place = at === undefined ? `words ${fingerprint.slice(0, 8)}` : `${at.start}–${at.end}`;
    return (
      <>
        {index > 0 ? <br /> : null}
        {isResolved ? <a href={`#passage-${claim.id}-${index}`}>{place}</a> : place}
        {isOrphan ? <b class="bad"> orphan</b> : null}
      </>
    );
  });
}

function quantityWords({ low, high, unit, approximate, bound }: Quantity): string {
  const range = low === high ? String(low) : `${low} to ${high}`;
  const prefix = bound === 'min' ? 'at least ' : bound === 'max' ? 'up to ' : approximate ? 'about ' : '';
  return `${prefix}${range} ${unit}`;
}

/** Sources with their grades. */
export function Sources({ data }: { readonly data: ReportData }) {
  const { evidence } = data.situation;
  return (
    <details>
      <summary>{evidence.sources.size} sources and their grades</summary>
      <Table caption="Sources" head={['source', 'kind', 'reliability']} isWide>
        {[...evidence.sources.values()].map(({ name, kind, reliability }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{kind}</td>
            <td>
              {reliability.map(({ grade, topic, why, by, on }, i) => (
                <>
                  {i > 0 ? <br /> : null}
                  <span class="grade">{grade}</span> {topic === undefined ? '' : `on ${topic}: `}
                  {why ?? ''} <span class="soft">({`${by}, ${on}`})</span>
                </>
              ))}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

import { twoDigits } from '../words/index.ts';
import { describeInput } from './describe-input.ts';
import { ClaimLinks, estimateAnchor, Table } from './parts.tsx';
import type { ReportData } from './types.ts';

const groups = [
  ['actors', 'Actors'],
  ['issues', 'Places of options on their scales'],
  ['stances', 'Stances'],
  ['values', 'Stated values'],
  ['linkages', 'Linkages'],
  ['limits', 'Limits'],
  ['side_payments', 'Side payments'],
  ['institutions', 'Institutions and their members'],
  ['proposals', 'What holds proposals together'],
  ['ledger', 'Money'],
] as const;

/** Every number that the analyses read, with what it rests on. */
export function AssumptionsSection({ data }: { readonly data: ReportData }) {
  const { situation } = data;
  return (
    <>
      {groups.map(([prefix, title]) => {
        const rows = situation.estimates.filter(({ path }) => path.startsWith(`${prefix}.`));
        if (rows.length === 0) return null;
        return (
          <details>
            <summary>
              {title}: {rows.length} estimates
            </summary>
            <Table
              caption={title}
              head={['number', 'as written', 'median', 'unit', 'rests on']}
              numeric={[2]}
              isWide
            >
              {rows.map(({ path, written, median, unit, support }) => (
                <tr id={estimateAnchor(path)}>
                  <th scope="row">{describeInput(path, situation)}</th>
                  <td>{written}</td>
                  <td class="n">{twoDigits(median)}</td>
                  <td>{unit}</td>
                  <td>
                    <ClaimLinks claims={support.claims} />
                    {support.claims.length > 0 && support.assumption !== undefined ? '; ' : ''}
                    {support.assumption === undefined ? null : <span class="soft">{support.assumption}</span>}
                    {support.claims.length === 0 && support.assumption === undefined ? (
                      <b class="bad">nothing</b>
                    ) : null}
                  </td>
                </tr>
              ))}
            </Table>
          </details>
        );
      })}
    </>
  );
}

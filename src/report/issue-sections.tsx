import type { Figure } from '../figures/index.ts';
import { FigureView, Table } from './parts.tsx';
import type { IssueReplay, ReportData } from './types.ts';

/** Each issue: where the actors stand, and where the simplest models put the outcome. */
export function IssueSections({
  data,
  figures,
}: {
  readonly data: ReportData;
  readonly figures: ReadonlyMap<string, Figure>;
}) {
  return (
    <div class="pair">
      {data.situation.issues.map((issue) => {
        const figure = figures.get(issue.id);
        return (
          <section id={`issue-${issue.id}`}>
            {figure === undefined ? null : <FigureView figure={figure} />}
            {issue.note === undefined ? null : <p class="small soft">{issue.note}</p>}
            <Replay replay={data.replays?.byIssue.get(issue.id)} />
          </section>
        );
      })}
    </div>
  );
}

function Replay({ replay }: { readonly replay: IssueReplay | undefined }) {
  if (replay === undefined) return null;
  return (
    <details class="small">
      <summary>Who presses whom, in words</summary>
      <p>{replay.paragraph}</p>
      <ol>
        {replay.rounds.slice(1, 7).map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </details>
  );
}

/** Models side by side; the constant is there to be beaten. The range is the one that the record supports. */
export function ForecastTable({ data }: { readonly data: ReportData }) {
  const point = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : value.toFixed(0);
  return (
    <Table
      caption="Forecasts in scale points; the range holds the uncertainty of the inputs and the published error of the compromise model"
      head={[
        'issue',
        'compromise',
        '80 % range',
        'median',
        'Nash',
        'EUM',
        'constant',
        'status quo',
        'nearest option',
      ]}
      numeric={[1, 2, 3, 4, 5, 6, 7]}
      isWide
    >
      {[...(data.replays?.byIssue ?? [])].map(([id, { forecast }]) => {
        const issue = data.situation.issues.find((one) => one.id === id);
        const { headline, models } = forecast;
        const [, low, , , , high] = headline.quantiles;
        const central = (name: string) => point(models.find(({ model }) => model === name)?.central);
        return (
          <tr>
            <th scope="row">
              <a href={`#issue-${id}`}>{issue?.question ?? id}</a>
            </th>
            <td class="n">{point(headline.point)}</td>
            <td class="n">
              {point(low)} to {point(high)}
            </td>
            <td class="n">{central('weighted-median')}</td>
            <td class="n">{central('nash')}</td>
            <td class="n">{central('eum')}</td>
            <td class="n">50</td>
            <td class="n">{central('status-quo')}</td>
            <td>{issue?.options.find((option) => option.id === headline.nearestOption)?.label}</td>
          </tr>
        );
      })}
    </Table>
  );
}

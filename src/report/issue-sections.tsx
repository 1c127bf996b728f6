import type { Figure } from '../figures/index.ts';
import { FigureView, Table } from './parts.tsx';
import type { ReportData } from './types.ts';

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
          </section>
        );
      })}
    </div>
  );
}

/** Models side by side; the constant is there to be beaten. */
export function ForecastTable({ data }: { readonly data: ReportData }) {
  const models = ['compromise', 'weighted-median', 'constant-50', 'status-quo'] as const;
  return (
    <Table
      caption="Forecasts in scale points, with ranges from the inputs alone"
      head={['issue', 'compromise', 'weighted median', 'constant', 'status quo', 'nearest option']}
      numeric={[1, 2, 3, 4]}
      isWide
    >
      {data.forecast.issues.map(({ issue: id, models: found }) => {
        const issue = data.situation.issues.find((one) => one.id === id);
        const nearest = issue?.options.find((option) => option.id === found[0]?.nearestOption);
        return (
          <tr>
            <th scope="row">
              <a href={`#issue-${id}`}>{issue?.question ?? id}</a>
            </th>
            {models.map((name) => {
              const model = found.find((one) => one.model === name);
              const isPoint = model === undefined || model.low === model.high;
              return (
                <td class="n">
                  {model?.central.toFixed(0)}
                  {isPoint ? '' : ` (${model.low.toFixed(0)} to ${model.high.toFixed(0)})`}
                </td>
              );
            })}
            <td>{nearest?.label}</td>
          </tr>
        );
      })}
    </Table>
  );
}

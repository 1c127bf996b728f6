import type { Verdict } from '../../verdict/index.ts';
import { type Catalogue, percentNarrow, visible } from '../../words/index.ts';

/** Worlds whose answers are nearer than this say the same. */
const least = 0.01;

/** How often each proposal is accepted, and passes all four tests, in each world that the file tells apart: those for which it matters. */
export function WorldsTable({
  verdicts,
  say: { worlds: say },
}: {
  readonly verdicts: readonly Verdict[];
  readonly say: Catalogue['screen'];
}) {
  const asked = verdicts.filter(({ worlds, joint }) => worlds.length > 1 && joint.probability !== null);
  const [first] = asked;
  if (first === undefined) return null;
  const names = first.worlds.map(({ label }) => visible(label));
  const telling = asked.filter(({ worlds }) => differs(worlds));
  if (telling.length === 0) return <p>{say.same(names)}</p>;
  return (
    <table class="evidence">
      <caption>{say.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.proposal}</th>
          {names.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {telling.map(({ title, worlds }) => (
          <tr>
            <th scope="row">{title}</th>
            {worlds.map(({ accepted, joint }) => (
              <td>{say.cell(accepted === null ? null : percentNarrow(accepted), percentNarrow(joint))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differs(worlds: Verdict['worlds']): boolean {
  return [worlds.map(({ accepted }) => accepted ?? 0), worlds.map(({ joint }) => joint)].some(
    (shares) => Math.max(...shares) - Math.min(...shares) >= least,
  );
}

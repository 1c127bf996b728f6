import type { JSX } from 'preact';
import type { Package } from '../../../situation/index.ts';
import type { NumberChange } from '../../protocol.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { PackageList } from '../deals/package-list.tsx';
import { catalogue } from '../language.ts';
import { TestShares } from '../parts/test-shares.tsx';
import { useJudged } from '../use-rows.ts';

const { app: say } = catalogue;

interface DealsProps {
  readonly view: CaseView;
  readonly client: Client;
  readonly situation: string;
  readonly changes: readonly NumberChange[];
  readonly built: Package | null;
  readonly onBuild: (chosen: Package) => void;
  readonly fail: (error: unknown) => void;
}

/** A package built by clicking options, with the four tests beside it, and those that no other package beats. */
export function Deals({ view, client, situation, changes, built, onBuild, fail }: DealsProps): JSX.Element {
  const chosen = { ...view.noDeal, ...built };
  const judged = useJudged(client, changes, { kind: 'package', package: chosen }, fail);
  // What a proposal leaves as it is has its button already.
  const asked = view.proposals.filter((one) =>
    Object.entries(one.package).some(([issue, option]) => view.noDeal[issue] !== option),
  );
  return (
    <>
      <h1>{say.buildPackage}</h1>
      <p class="choices">
        <span>{say.startFrom}</span>
        <button type="button" onClick={() => onBuild(view.noDeal)}>
          {say.nothingChanges}
        </button>
        {asked.map((one) => (
          <button type="button" key={one.id} onClick={() => onBuild({ ...view.noDeal, ...one.package })}>
            {one.title}
          </button>
        ))}
      </p>
      <TestShares label={say.yourPackage} judged={judged} />
      {judged?.isNoDeal ? <p class="quiet">{say.noTests}</p> : null}
      {view.issues.map((issue) => (
        <fieldset key={issue.id} class="issue">
          <legend>{issue.question}</legend>
          {issue.options.map(({ id, label }) => (
            <label key={id} class={chosen[issue.id] === id ? 'chosen' : ''}>
              <input
                type="radio"
                name={issue.id}
                checked={chosen[issue.id] === id}
                onChange={() => onBuild({ ...chosen, [issue.id]: id })}
              />
              {label}
              {view.noDeal[issue.id] === id ? <small>{say.nothingChanges}</small> : null}
            </label>
          ))}
        </fieldset>
      ))}
      <PackageList {...{ client, view, situation, changes, chosen, onBuild, fail }} />
    </>
  );
}

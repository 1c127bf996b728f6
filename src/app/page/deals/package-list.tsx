import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Package } from '../../../situation/index.ts';
import { signed } from '../../../words/index.ts';
import type { NumberChange } from '../../protocol.ts';
import { numbersIn } from '../../switches.ts';
import type { CaseView } from '../../worker/case-view.ts';
import type { Client } from '../client.ts';
import { catalogue, langOfAnswers, localText, whole } from '../language.ts';
import { Loading } from '../parts/loading.tsx';
import { Select } from '../parts/select.tsx';
import { type DealsOutput, inOrder, type ListedPackage, listedPackages } from './listed-packages.ts';

const { packages: say } = catalogue.app;

/** Packages that stand there at first, and once all are asked for: those out of sight cost a browser nothing; of more, words are sought. */
const [few, most] = [30, 2000];

interface PackageListProps {
  readonly client: Client;
  readonly view: CaseView;
  readonly situation: string;
  readonly changes: readonly NumberChange[];
  readonly chosen: Package;
  readonly onBuild: (chosen: Package) => void;
  readonly fail: (error: unknown) => void;
}

/** The packages that no other beats for all whose agreement is needed: what each changes, whom it serves, who would refuse. */
export function PackageList({ view, chosen, onBuild, ...asked }: PackageListProps): JSX.Element {
  const output = useDeals(asked);
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState('worst');
  const [isWhole, setIsWhole] = useState(false);
  const all = useMemo(() => (output === null ? [] : listedPackages(output, view)), [output, view]);
  const found = useMemo(
    () => inOrder(all, order === 'worst' ? 'worst' : Number(order), sought),
    [all, order, sought],
  );
  const shown = found.slice(0, isWhole ? most : few);
  const built = view.issues.map(({ id }) => chosen[id]).join(' ');
  if (output === null) return <Loading />;
  const parties = output.parties.map((id) => output.labels[id] ?? id);
  const widest = Math.max(1e-9, ...found.flatMap(({ gains }) => gains.map(Math.abs)));
  return (
    <section class="packages" aria-labelledby="packages-h">
      <h2 id="packages-h">{say.title}</h2>
      <p class="quiet">{say.lead(parties.join(', '))}</p>
      <div class="two-fields">
        <label class="search">
          {say.find}
          <input
            type="search"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </label>
        <Select
          label={say.order}
          value={order}
          choices={[
            { id: 'worst', label: say.worst },
            ...parties.map((name, k) => ({ id: String(k), label: say.ofParty(name) })),
          ]}
          onChoose={setOrder}
        />
      </div>
      <p class="quiet" role="status">
        {say.count(whole(shown.length), whole(all.length))}
      </p>
      <ol class="package-list">
        {shown.map((one) => (
          <PackageRow
            key={one.key}
            {...{ one, parties, widest, onBuild }}
            isBuilt={view.issues.map(({ id }) => one.package[id]).join(' ') === built}
          />
        ))}
      </ol>
      {shown.length < Math.min(most, found.length) ? (
        <button type="button" onClick={() => setIsWhole(true)}>
          {say.all(whole(Math.min(most, found.length)))}
        </button>
      ) : null}
    </section>
  );
}

interface PackageRowProps {
  readonly one: ListedPackage;
  readonly parties: readonly string[];
  readonly widest: number;
  readonly isBuilt: boolean;
  readonly onBuild: (chosen: Package) => void;
}

function PackageRow({ one, parties, widest, isBuilt, onBuild }: PackageRowProps): JSX.Element {
  const { changes, gains, refusedBy } = one;
  return (
    <li>
      <button
        type="button"
        class="plain"
        lang={changes.length === 0 ? undefined : langOfAnswers}
        aria-pressed={isBuilt}
        onClick={() => onBuild(one.package)}
      >
        {changes.length === 0
          ? catalogue.app.nothingChanges
          : changes.map((one, k) => (
              <span key={one}>
                {one}
                {k < changes.length - 1 ? <span class="unseen">; </span> : null}
              </span>
            ))}
      </button>
      <dl class="package-gains">
        {gains.map((gain, i) => (
          <div key={parties[i]} class={gain < 0 ? 'loses' : ''}>
            <dt>{parties[i]}</dt>
            <dd>
              <span class="gain-bar" aria-hidden="true">
                <i style={barOf(gain, widest)} />
              </span>
              {localText(signed(gain))}
            </dd>
          </div>
        ))}
      </dl>
      <span class="refused">{refusedBy.length === 0 ? say.nobody : say.refused(refusedBy.join(', '))}</span>
    </li>
  );
}

/** From the middle, which is no deal, to the right as much as it gains, to the left as much as it loses. */
function barOf(gain: number, widest: number) {
  const width = (50 * Math.abs(gain)) / widest;
  return { left: `${gain < 0 ? 50 - width : 50}%`, width: `${width}%` };
}

/** What `deals` finds at the medians under the changed numbers; null until it is there. */
function useDeals({
  client,
  situation,
  changes,
  fail,
}: Pick<PackageListProps, 'client' | 'situation' | 'changes' | 'fail'>): DealsOutput | null {
  const set = numbersIn(changes).map(({ path, value }) => `${path}=${value}`);
  const settings = { situation, samples: 0, withoutAnswers: true, ...(set.length > 0 && { set }) };
  const key = JSON.stringify(settings);
  const [found, setFound] = useState<DealsOutput | null>(null);
  useEffect(() => {
    let isWanted = true;
    const known = client.known('deals', settings);
    const asked = known === undefined ? client.run('deals', settings) : Promise.resolve(known);
    asked.then(
      ({ output }) => isWanted && setFound(output as DealsOutput),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [client, key]);
  return found;
}

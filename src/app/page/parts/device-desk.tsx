import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Device } from '../../../situation/index.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { type NewDevice, withDevice, withoutDevice } from '../edit/devices.ts';
import { catalogue } from '../language.ts';
import { Field } from './field.tsx';
import { Select } from './select.tsx';

const { app: say, devices: words } = catalogue;

const kinds = ['snapback', 'escrow', 'guarantor', 'monitor'] as const satisfies readonly Device['kind'][];

interface DeviceDeskProps {
  readonly view: CaseView;
  readonly proposal: string;
  /** The situation’s file as it stands. */
  readonly text: string;
  /** Writes it where it is sound; what is wrong with it otherwise. */
  readonly write: (text: string, because: string) => Promise<string | null>;
}

/** What keeps a proposal, written into its file: each can be taken away, and another added. */
export function DeviceDesk({ view, proposal, text, write }: DeviceDeskProps): JSX.Element | null {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const open = view.proposals.find(({ id }) => id === proposal);
  if (open === undefined) return null;
  const question = (id: string) => view.issues.find((one) => one.id === id)?.question ?? id;
  const named = (kind: Device['kind'], on: string) => say.deviceOn(say.deviceKinds[kind], question(on));
  const put = async (next: string, because: string) => {
    setIsBusy(true);
    setProblem(next === text ? words.notFound : await write(next, because));
    setIsBusy(false);
  };
  return (
    <section class="device-desk" aria-busy={isBusy} aria-label={say.devices(open.title)}>
      <h2>{say.devices(open.title)}</h2>
      {open.devices.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul>
        {open.devices.map(({ kind, on }, place) => (
          <li key={`${place} ${kind} ${on}`}>
            {named(kind, on)}{' '}
            <button
              type="button"
              aria-label={words.removeThat(named(kind, on))}
              disabled={isBusy}
              onClick={() =>
                void put(withoutDevice(text, proposal, place), words.removed(named(kind, on), open.title))
              }
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <Adding
        {...{ view, isBusy }}
        issues={Object.keys(open.package).map((id) => ({ id, label: question(id) }))}
        onAdd={(device) =>
          void put(withDevice(text, proposal, device), words.added(named(device.kind, device.on), open.title))
        }
      />
      <p role="status">{problem}</p>
    </section>
  );
}

interface AddingProps {
  readonly view: CaseView;
  readonly isBusy: boolean;
  readonly issues: readonly { readonly id: string; readonly label: string }[];
  readonly onAdd: (device: NewDevice) => void;
}

function Adding({ view, isBusy, issues, onAdd }: AddingProps): JSX.Element {
  const [kind, setKind] = useState<Device['kind']>('snapback');
  const [on, setOn] = useState(issues[0]?.id ?? '');
  const [who, setWho] = useState('');
  const [size, setSize] = useState('');
  const actors = view.actors.map(({ id, name }) => ({ id, label: name }));
  // A guarantor is somebody; the others may be nobody in particular.
  const isNamed = kind === 'guarantor';
  const party = isNamed && who === '' ? (actors[0]?.id ?? '') : who;
  const isSized = kind === 'snapback' || size.trim() !== '';
  return (
    <details>
      <summary>{words.add}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [holds, against] = kind === 'snapback' ? ['', party] : [party, ''];
          if (isSized) onAdd({ kind, on, holds, against, size, assumption: words.assumption });
        }}
      >
        <Select
          label={words.kind}
          value={kind}
          choices={kinds.map((id) => ({ id, label: say.deviceKinds[id] }))}
          onChoose={(id) => setKind(kinds.find((one) => one === id) ?? kind)}
        />
        <p class="quiet">{words.does[kind]}</p>
        <Select
          label={kind === 'snapback' ? words.returns : words.watches}
          value={on}
          choices={issues}
          onChoose={setOn}
        />
        <Select
          label={kind === 'snapback' ? words.against : words.holder}
          value={party}
          choices={isNamed ? actors : [{ id: '', label: words.anybody }, ...actors]}
          onChoose={setWho}
        />
        <Field label={words.sizes[kind]} value={size} onText={setSize} />
        <button type="submit" disabled={isBusy || !isSized}>
          {words.add}
        </button>
      </form>
    </details>
  );
}

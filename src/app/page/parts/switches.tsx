import type { JSX } from 'preact';
import type { NumberChange } from '../../protocol.ts';
import { devicePath, snapbackPath } from '../../switches.ts';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import type { Act } from '../state.ts';

const say = catalogue.app;

interface SwitchesProps {
  readonly view: CaseView;
  readonly proposal: string | null;
  readonly changes: readonly NumberChange[];
  readonly act: (act: Act) => void;
}

/** What keeps the open proposal: each device on or off, and a snapback on what nothing returns by itself yet. */
export function Switches({ view, proposal, changes, act }: SwitchesProps): JSX.Element | null {
  const open = view.proposals.find(({ id }) => id === proposal);
  if (open === undefined || open.devices.length + open.canSnapBack.length === 0) return null;
  const question = (id: string) => view.issues.find((one) => one.id === id)?.question ?? id;
  const isSet = (path: string) => changes.some((one) => one.path === path);
  const toggle = (path: string, value: string) =>
    act({ kind: 'set', path, value: isSet(path) ? null : value, goesOn: false });
  return (
    <fieldset class="switches">
      <legend>{say.devices(open.title)}</legend>
      {open.devices.map(({ kind, on }, place) => {
        const path = devicePath(open.id, place);
        return (
          <label key={path}>
            <input type="checkbox" checked={!isSet(path)} onChange={() => toggle(path, 'off')} />
            {say.deviceOn(say.deviceKinds[kind], question(on))}
          </label>
        );
      })}
      {open.canSnapBack.length === 0 ? null : (
        <details>
          <summary>{say.addSnapback}</summary>
          {open.canSnapBack.map((issue) => {
            const path = snapbackPath(open.id, issue);
            return (
              <label key={path}>
                <input type="checkbox" checked={isSet(path)} onChange={() => toggle(path, 'on')} />
                {question(issue)}
              </label>
            );
          })}
        </details>
      )}
    </fieldset>
  );
}

import type { JSX } from 'preact';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';

interface ProposalChoiceProps {
  readonly view: CaseView;
  readonly open: string | null;
  readonly onOpen: (proposal: string) => void;
}

/** Which proposal a screen shows. */
export function ProposalChoice({ view, open, onOpen }: ProposalChoiceProps): JSX.Element {
  return (
    <label class="search">
      {catalogue.app.proposalColumn}
      <select value={open ?? ''} onChange={({ currentTarget }) => onOpen(currentTarget.value)}>
        {view.proposals.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

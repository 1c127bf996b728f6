import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { CaseView } from '../../worker/case-view.ts';
import { catalogue } from '../language.ts';
import { Select } from '../parts/select.tsx';
import type { MarkedClaim } from './ask-evidence.ts';

const { drafting: say } = catalogue;

const types = ['fact', 'position', 'proposal', 'forecast', 'evaluation'] as const;
const credibilities = [1, 2, 3, 4, 5, 6] as const;

interface MarkClaimProps {
  readonly view: CaseView;
  /** Words selected in the text; a new object each time. */
  readonly selected: { readonly quote: string } | null;
  /** Who published the text: who speaks unless somebody else is chosen. */
  readonly publisher: string;
  readonly onAdd: (claim: MarkedClaim) => void;
}

/** A passage that somebody marks by hand, as a claim. */
export function MarkClaim({ view, selected, publisher, onAdd }: MarkClaimProps): JSX.Element {
  const [claim, setClaim] = useState<MarkedClaim>({
    quote: '',
    statement: '',
    speaker: publisher,
    type: 'fact',
    credibility: 6,
  });
  const put = (part: Partial<MarkedClaim>) => setClaim({ ...claim, ...part });
  useEffect(() => {
    if (selected !== null) put({ quote: selected.quote, statement: selected.quote });
  }, [selected]);
  const id = useId();
  const isReady = claim.quote.trim() !== '' && claim.statement.trim() !== '' && claim.speaker !== '';
  return (
    <form
      class="mark-claim"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAdd(claim);
      }}
    >
      <h3>{say.mark}</h3>
      <p class="quiet">{say.markHow}</p>
      <label for={`${id}-quote`}>{say.quote}</label>
      <textarea
        id={`${id}-quote`}
        rows={3}
        value={claim.quote}
        onInput={({ currentTarget }) => put({ quote: currentTarget.value })}
      />
      <label for={`${id}-statement`}>{say.statement}</label>
      <textarea
        id={`${id}-statement`}
        rows={2}
        value={claim.statement}
        onInput={({ currentTarget }) => put({ statement: currentTarget.value })}
      />
      <Select
        label={say.speaker}
        value={claim.speaker}
        choices={view.sources.map((one) => ({ id: one.id, label: one.name }))}
        onChoose={(speaker) => put({ speaker })}
      />
      <Select
        label={say.type}
        value={claim.type}
        choices={types.map((one) => ({ id: one, label: say.types[one] }))}
        onChoose={(type) => put({ type })}
      />
      <Select
        label={say.credibility}
        value={String(claim.credibility)}
        choices={credibilities.map((one) => ({ id: String(one), label: say.credibilities[one] }))}
        onChoose={(credibility) => put({ credibility: Number(credibility) })}
      />
      <button type="submit" disabled={!isReady}>
        {say.addClaim}
      </button>
    </form>
  );
}

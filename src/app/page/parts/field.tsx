import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'date';
  readonly onText: (text: string) => void;
}

/** A line to fill in, with its name above it. */
export function Field({ label, value, kind = 'text', onText }: FieldProps): JSX.Element {
  const id = useId();
  const common = {
    id,
    value,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => onText(currentTarget.value),
  };
  return (
    <p>
      <label for={id}>{label}</label>
      {kind === 'date' ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </p>
  );
}

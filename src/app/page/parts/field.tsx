import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'date';
  /** Whether what stands in it will not do. */
  readonly isWrong?: boolean;
  /** Whether somebody has just asked for it, and now wants to write in it. */
  readonly isNew?: boolean;
  readonly onText: (text: string) => void;
}

/** A line to fill in, with its name above it. */
export function Field({
  label,
  value,
  kind = 'text',
  isWrong = false,
  isNew = false,
  onText,
}: FieldProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, []);
  const common = {
    ref: field,
    id,
    value,
    // Said only of what is wrong: `false` is what every field is.
    ...(isWrong && { 'aria-invalid': true }),
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => onText(currentTarget.value),
  };
  return (
    <p>
      <label for={id}>{label}</label>
      {kind === 'date' ? <input type="date" {...common} /> : <input type="text" {...common} />}
    </p>
  );
}

import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface SelectChoice {
  readonly id: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly SelectChoice[];
  /** Whether what is chosen will not do. */
  readonly isWrong?: boolean;
  readonly onChoose: (id: string) => void;
}

/** One of several, with its name above it. */
export function Select({ label, value, choices, isWrong = false, onChoose }: SelectProps): JSX.Element {
  const id = useId();
  return (
    <p>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(isWrong && { 'aria-invalid': true })}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Choices by their place in a list; what has no words yet is none. */
export function placesOf(labels: readonly string[]): readonly SelectChoice[] {
  return labels.map((label, k) => ({ id: String(k), label })).filter(({ label }) => label.trim() !== '');
}

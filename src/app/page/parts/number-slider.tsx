import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { NumberView } from '../../worker/case-view.ts';
import type { Tip } from '../../worker/tip.ts';
import { amountText, catalogue, langOfAnswers } from '../language.ts';
import { useTip } from '../use-tip.ts';

const { app: say, tests } = catalogue;
const steps = 200;

interface NumberSliderProps {
  readonly number: NumberView;
  /** What it is changed to; null: as the file says. */
  readonly value: string | null;
  readonly tip: (wanted?: AbortSignal) => Promise<Tip | null>;
  /** What tips it hangs on beside this number: the package asked about and the other changes. */
  readonly tipKey: string;
  readonly onSet: (value: string | null, goesOn: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** One number over its range, with the place where the answer tips once that is asked. */
export function NumberSlider({ number, value, tip, tipKey, onSet, fail }: NumberSliderProps): JSX.Element {
  const { words, written, low, median, high, unit, claims, isDefault } = number;
  const id = useId();
  const isDragging = useRef(false);
  const [found, setFound] = useState<Tip | 'asked' | null>(null);
  const [isNear, setIsNear] = useState(false);
  const byItself = useTip(value !== null || isNear, tipKey, tip);
  const marked = found === 'asked' || found === null ? byItself : found;
  const now = value === null ? median : Number(value);
  const set = (text: string) => {
    onSet(rounded(Number(text), (high - low) / steps), isDragging.current);
    isDragging.current = true;
  };
  return (
    <div class="number">
      <label for={id} lang={langOfAnswers}>
        {words}
      </label>
      <output for={id}>
        {amountText(now)} <small>{unit}</small>
      </output>
      <TipMarks tip={marked} low={low} high={high} />
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={(high - low) / steps}
        value={now}
        aria-valuetext={`${amountText(now)} ${unit}`}
        list={`${id}-marks`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onFocus={() => setIsNear(true)}
        onChange={() => {
          isDragging.current = false;
        }}
      />
      <datalist id={`${id}-marks`}>
        <option value={median} />
      </datalist>
      <p class="quiet">
        {say.fileSays(written)}; {isDefault ? say.gap : say.rests(claims.length)}
      </p>
      <p>
        {value === null ? null : (
          <button type="button" onClick={() => onSet(null, false)}>
            {say.reset}
          </button>
        )}
        <button
          type="button"
          disabled={found === 'asked'}
          onClick={() => {
            setFound('asked');
            tip().then(setFound, (error: unknown) => {
              setFound(null);
              fail(error);
            });
          }}
        >
          {say.tips}
        </button>
        <span role="status">{found === 'asked' ? say.working : marked === null ? '' : tipWords(marked)}</span>
      </p>
    </div>
  );
}

/** Where each answer passes one half, as a mark over the slider’s track; the words stand below. */
function TipMarks({
  tip,
  low,
  high,
}: {
  readonly tip: Tip | null;
  readonly low: number;
  readonly high: number;
}): JSX.Element {
  return (
    <span class="tip-marks" aria-hidden="true">
      {(tip?.tips ?? []).map(({ answer, value }) => (
        <span
          key={answer}
          class={answer}
          title={say.tipMark(tests.names[answer], amountText(value))}
          style={{ left: `${(100 * (value - low)) / (high - low)}%` }}
        />
      ))}
    </span>
  );
}

function tipWords({ tips, resolution }: Tip): string {
  if (tips.length === 0) return say.tipsNowhere;
  return tips
    .map(({ answer, value }) => say.tipsAt(tests.names[answer], amountText(value), amountText(resolution)))
    .join('; ');
}

/** As many digits as a step of the slider tells apart. */
function rounded(value: number, step: number): string {
  const places = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return String(Number(value.toFixed(Math.min(12, places))));
}

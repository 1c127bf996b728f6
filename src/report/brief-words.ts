import type { Brief, ProposalBrief } from './brief.ts';
import { percent, points } from './numbers.ts';
import type { About } from './types.ts';
import { wrapText } from './wrap-text.ts';

/** How words are set: the width in columns, and a painter that is the identity without colours. */
export interface BriefStyle {
  readonly width: number;
  readonly paint: (text: string, colour: 'red' | 'green' | 'yellow' | 'blue' | 'bold' | 'dim') => string;
}

/** The brief as text for a terminal. */
export function briefWords(brief: Brief, about: About, situationName: string, style: BriefStyle): string {
  const { width, paint } = style;
  const head = `${paint(brief.title, 'bold')}\n${wrapText(brief.question, width).join('\n')}\nas of ${brief.asOf}`;
  const sentences = brief.sentences.map((sentence) => wrapText(sentence, width).join('\n')).join('\n');
  const parts = brief.proposals.map((one) => proposalWords(one, situationName, style));
  const { counts } = brief;
  const foot =
    `${counts.judgementAlone} of ${counts.estimates} numbers rest on judgement alone, ${counts.unsupported} on nothing · ${counts.claims} claims, ${counts.origins} origins · ` +
    `seed ${about.seed} · ${about.samples.toLocaleString('en-GB')} samples · detente ${about.detente} · inputs ${about.inputs.slice(0, 8)}…`;
  return [head, sentences, ...parts, paint(wrapText(foot, width).join('\n'), 'dim')].join('\n\n');
}

function proposalWords(one: ProposalBrief, situationName: string, { width, paint }: BriefStyle): string {
  const title = one.by.length === 0 ? one.title : `${one.title} (${one.by.join(', ')})`;
  const answer = one.isNoDeal ? 'no deal' : `${one.word}, ${percent(one.probability)}`;
  const gap = Math.max(2, width - title.length - answer.length - 10);
  const isWide = title.length + answer.length + 12 <= width;
  const head = isWide
    ? `${paint(title, 'bold')}${' '.repeat(gap)}accepted: ${answer}`
    : `${paint(title, 'bold')}\naccepted: ${answer}`;
  const line = (label: string, text: string) => {
    const [first = '', ...rest] = wrapText(text, width - 14);
    return [`  ${label.padEnd(12)}${first}`, ...rest.map((more) => `${' '.repeat(14)}${more}`)].join('\n');
  };
  const lines = [line('accepted', one.accepted)];
  if (one.isNoDeal) return [head, ...lines].join('\n');
  lines.push(line('ratified', one.ratified), line('kept', one.kept), line('paid for', one.paidFor));
  const hinges = one.hingesOn.map(({ words, swing }) => `${words} [${points(swing)}]`);
  lines.push(line('hinges on', hinges.length === 0 ? 'no single input' : hinges.join('; ')));
  if (one.verify !== null)
    lines.push(
      line(
        'verify',
        `claim ${one.verify.claim} (${one.verify.words}) — inputs that cite it move the verdict by up to ${points(one.verify.swing)}`,
      ),
    );
  if (one.doubts.length > 0) lines.push(line('contested', one.doubts.join('; ')));
  lines.push(paint(line('', `why? detente trace ${situationName}#verdicts.${one.proposal}.accepted`), 'dim'));
  return [head, ...lines].join('\n');
}

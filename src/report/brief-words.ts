import { percent, points, visible, wrapped } from '../words/index.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { About } from './types.ts';

/** How words are set: the width in columns, and a painter that is the identity without colours. */
export interface BriefStyle {
  readonly width: number;
  readonly paint: (text: string, colour: 'red' | 'green' | 'yellow' | 'blue' | 'bold' | 'dim') => string;
}

/** The brief as text for a terminal. */
export function briefWords(brief: Brief, about: About, situationName: string, style: BriefStyle): string {
  const { width, paint } = style;
  const set = (text: string) => wrapped(visible(text), width).join('\n');
  const head = `${paint(set(brief.title), 'bold')}\n${set(brief.question)}\nas of ${brief.asOf}`;
  const { counts } = brief;
  const foot =
    `${counts.judgementAlone} of ${counts.estimates} numbers rest on judgement alone, ${counts.unsupported} on nothing · ${counts.claims} claims, ${counts.origins} origins · ` +
    `seed ${about.seed} · ${about.samples.toLocaleString('en-GB')} samples · detente ${about.detente} · inputs ${about.inputs.slice(0, 8)}…`;
  return [
    head,
    brief.sentences.map(set).join('\n'),
    ...brief.proposals.map((one) => proposalWords(one, situationName, style)),
    ...brief.forbidden.map(({ title, says }) => `${paint(set(title), 'bold')}\n${set(says)}`),
    paint(set(foot), 'dim'),
  ].join('\n\n');
}

const labelWidth = 14;

function proposalWords(one: ProposalBrief, situationName: string, { width, paint }: BriefStyle): string {
  const line = (label: string, text: string) => {
    const [first = '', ...rest] = wrapped(visible(text), width - labelWidth);
    const head = `  ${label.padEnd(labelWidth - 2)}${first}`;
    return [head, ...rest.map((more) => `${' '.repeat(labelWidth)}${more}`)].join('\n').trimEnd();
  };
  const lines = [heading(one, width, paint), line('accepted', one.accepted)];
  if (one.isNoDeal) return [...lines, line('kept', one.kept), line('paid for', one.paidFor)].join('\n');
  const hinges = one.hingesOn.map(({ words, swing }) => `${words} [${points(swing)}]`);
  lines.push(
    line('ratified', one.ratified),
    line('kept', one.kept),
    line('paid for', one.paidFor),
    line('hinges on', hinges.length === 0 ? 'no single input' : hinges.join('; ')),
  );
  if (one.verify !== null) {
    const { claim, words, swing } = one.verify;
    lines.push(
      line(
        'verify',
        `claim ${claim} (${words}) — inputs that cite it move the verdict by up to ${points(swing)}`,
      ),
    );
  }
  if (one.doubts.length > 0) lines.push(line('contested', one.doubts.join('; ')));
  const why = `why? detente trace ${situationName}#verdicts.${one.proposal}.accepted`;
  return [...lines, paint(line('', why), 'dim')].join('\n');
}

/** Title on the left, answer on the right where both fit; else one under the other. */
function heading(one: ProposalBrief, width: number, paint: BriefStyle['paint']): string {
  const title = wrapped(
    visible(one.by.length === 0 ? one.title : `${one.title} (${one.by.join(', ')})`),
    width,
  );
  const answer = `accepted: ${one.isNoDeal ? 'no deal' : `${one.word}, ${percent(one.probability)}`}`;
  const [first = ''] = title;
  const gap = width - first.length - answer.length;
  if (title.length > 1 || gap < 2) return `${paint(title.join('\n'), 'bold')}\n${answer}`;
  return `${paint(first, 'bold')}${' '.repeat(gap)}${answer}`;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import {
  code,
  type Document,
  diagnosticsBlock,
  document,
  group,
  heading,
  lines,
  link,
  list,
  mark,
  note,
  phrase,
  sentence,
  strong,
  table,
  target,
  terms,
  traced,
  verbatim,
} from './document.ts';
import { renderHtml } from './html/render-html.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { renderTerminal } from './terminal/render-terminal.ts';
import { terminalWidth } from './terminal/style.ts';
import { visible } from './visible.ts';

const plain = (width: number) => ({ width, paint: (text: string) => text });

/** One document with every kind of node, its texts as given. */
function everything(text: string): Document {
  return document(
    heading(text, 1),
    sentence(phrase`before ${strong(text)} and ${traced('24 %', 'verdicts.a.accepted')}, ${code(text)}`),
    lines([text, link(text, `javascript:alert(1)//${text}`)]),
    table(
      [
        { title: 'who', holds: 'text' },
        { title: text, holds: 'number', unit: 'EUR bn' },
        { title: 'more', holds: 'number', dropsAt: 1 },
        { title: 'what', holds: 'text', standsBelow: true },
      ],
      [
        [text, '1.5', '12', text],
        ['b', '−20', '3', 'short'],
      ],
    ),
    list([text, mark(text, text)]),
    list([text, 'second'], true),
    terms([
      ['accepted', text],
      ['paid for', 'no'],
    ]),
    diagnosticsBlock([
      {
        code: 'bad-thing',
        severity: 'warning',
        message: text,
        file: text,
        line: 3,
        column: 3,
        endColumn: 5,
        source: `a ${text}`,
      },
    ]),
    { kind: 'figure', title: text, description: text },
    target('s1', text),
    group(note(text), sentence(text, 'bad')),
    verbatim(text, 'json'),
  );
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u001b[2J\u001b]0;title\u0007',
    '\u202eabc\u2066',
    '[x](javascript:alert(1))',
    '| a | b |\n|---|---|',
    '``` `` ` ~~~',
    '字'.repeat(50),
    'word '.repeat(40),
    'w'.repeat(120),
    'a\r\nb\tc',
  ),
);

describe('every kind of node', () => {
  test.each([30, 40, 80, 200])('fits %i columns of a terminal, whatever it says', (width) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { blocks } = everything(text);
        const set = renderTerminal(
          document(...blocks.filter(({ kind }) => kind !== 'verbatim' && kind !== 'diagnostics')),
          plain(width),
        );
        for (const line of set.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
      }),
    );
  });
  test('shows control characters as text in all three renderings', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const set of [
          renderTerminal(everything(text)),
          renderMarkdown(everything(text)),
          renderHtml(everything(text)),
        ])
          expect(
            Array.from(set).filter((sign) => sign !== '\n' && /\p{Cc}|\p{Bidi_Control}/u.test(sign)),
          ).toEqual([]);
      }),
    );
    expect(visible('a\u001b[31mb\u202ec\r\nd')).toBe('a\\x1b[31mb\\u202ec d');
  });
  test('never makes markup or a script address of a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = renderHtml(everything(text));
        expect(html).not.toMatch(/<(script|img)\b/);
        expect(html).not.toMatch(/href="(?!#|https?:|mailto:)/);
        const markdown = renderMarkdown(everything(text))
          .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
          .replace(/(?<!\\|`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
        expect(markdown).not.toMatch(/(?<!\\)\]\((?!<https?:|<mailto:)/);
        expect(markdown).not.toMatch(/(?<!\\)<(script|img)\b/);
      }),
    );
  });
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https://a.b/"onload=x',
  ])('shows %j without a link', (address) => {
    const one = document(sentence(link('words', address)));
    expect(renderHtml(one)).toBe('<p>words</p>');
    expect(renderMarkdown(one)).toBe('words\n');
  });
  test('leads to addresses of the web and to numbers', () => {
    const one = document(
      sentence(phrase`${link('words', 'https://example.org/a?b=1&c')} ${traced('24 %', 'verdicts.a')}`),
    );
    expect(renderHtml(one)).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c" rel="noopener noreferrer">words</a> <span class="number" data-path="verdicts.a">24 %</span></p>',
    );
    expect(renderMarkdown(one)).toBe('[words](<https://example.org/a?b=1&c>) 24 %\n');
    expect(renderTerminal(one)).toBe('words (https://example.org/a?b=1&c) 24 %');
  });
  test('says the same without colours', () => {
    const one = everything('some words');
    const coloured = renderTerminal(one, {
      width: 60,
      paint: (text, colour) => `\u001b[${colour.length}m${text}\u001b[0m`,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(one, plain(60)));
  });
});

describe('a table', () => {
  const columns = [
    { title: 'actor', holds: 'text' as const },
    { title: 'gain', holds: 'number' as const, unit: 'EUR bn' },
    { title: 'share of all draws', holds: 'number' as const, dropsAt: 1 },
    { title: 'why', holds: 'text' as const },
  ];
  const rows = [['Norland', '−1.5', '24 %', 'because it must pay for most of it and gets nothing back']];
  const set = (width: number) => renderTerminal(document(table(columns, rows)), plain(width));

  test('wraps its last column, then its heads, leaves out what may be, and at last names every cell', () => {
    expect(set(70).split('\n')).toHaveLength(4);
    expect(set(48)).toMatch(/^actor {4}gain, {2}share {2}why\n {11}EUR {5}of\n/);
    expect(set(36)).toMatch(/not shown for want of room: share of\nall draws$/);
    expect(set(30)).toBe(
      'actor: Norland\n  gain, EUR bn: −1.5\n  share of all draws: 24 %\n  why: because it must pay for\n  most of it and gets nothing\n  back',
    );
  });
  test('keeps digits below one another', () => {
    const numbers = [
      ['a', '1.5', '', ''],
      ['bb', '−20.0', '', ''],
    ];
    expect(renderTerminal(document(table(columns.slice(0, 2), numbers)))).toBe(
      'actor  gain, EUR bn\na               1.5\nbb            −20.0',
    );
  });
});

test.each([
  [undefined, undefined, 80],
  [undefined, 120, 120],
  ['60', 120, 60],
  ['0', 0, 80],
  ['many', 90, 90],
  ['5', undefined, 30],
  ['1000', undefined, 200],
])('with COLUMNS=%j and a terminal of %j columns the width is %i', (columns, terminal, width) => {
  expect(terminalWidth(columns, terminal)).toBe(width);
});

describe('a path in a narrow terminal', () => {
  const path = 'stances.us.us_sanctions.salience';
  const cells = table(
    [{ title: 'input' }, { title: 'swing', holds: 'number' }, { title: 'rests on' }].map((one) => ({
      holds: 'text' as const,
      wraps: true,
      ...one,
    })) as Parameters<typeof table>[0],
    [[path, '0.25', 'a reason that takes many words to tell, and more than one line']],
  );
  test('stays whole wherever it fits the line, and wraps before it', () => {
    for (let width = path.length + 8; width < 120; width++) {
      const text = renderTerminal(
        document(cells, lines([`moved most by ${path}`]), terms([['by', path]])),
        plain(width),
      );
      expect(text.split(path).length, `at ${width}`).toBe(4);
    }
  });
  test('that is longer than the line ends it between its parts', () => {
    expect(renderTerminal(document(sentence(path)), plain(20))).toBe('stances.us.us_\nsanctions.salience');
  });
});

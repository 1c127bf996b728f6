import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('text out of a PDF', () => {
  const pages = [
    'The Hask Courier                     3 May 2032\n\nTalks in Hask\n\nThe envoys said on Monday that the negotia-\ntions on a long-term lease would go on until\nthe end of June, and that no long-\nterm\n\n                    1',
    'The Hask Courier                     3 May 2032\n\nlease was ready. “We agree,” one said.\n\nThe second paragraph stands alone.\n\n                    2',
    'The Hask Courier                     3 May 2032\n\nThe end.\n\n                    3',
  ].join('\f');

  test('loses heads, feet and page numbers, and a sentence over lines and pages is one', () => {
    expect(cleanText(pages).text.split('\n\n')).toEqual([
      'Talks in Hask',
      'The envoys said on Monday that the negotiations on a long-term lease would go on until the end of June, and that no long-term lease was ready. “We agree,” one said.',
      'The second paragraph stands alone.',
      'The end.',
    ]);
  });

  test.each([
    ['form feeds alone', '\f'.repeat(1000)],
    ['one line on every page', 'Page 1\f'.repeat(50)],
    ['hyphens without end', `${'a-\n'.repeat(5000)}\f`],
    ['signs that are no letters', '\u0000\f\u0007-\n\f💥-\n'],
  ])('%s: no harm', (_, raw) => {
    expect(() => cleanText(raw)).not.toThrow();
  });

  test('without a form feed nothing is joined', () => {
    const plain = 'One line\nand an-\nother.\n';
    expect(cleanText(plain).text).toBe(plain);
  });
});

describe('a saved page', () => {
  const body = 'The envoys said that the port would open in June. '.repeat(4).trim();
  const page = (inside: string, head = '') =>
    `<!doctype html><html><head><title>Talks fail | The Courier</title>${head}</head><body><header><h2>Menu</h2><time datetime="2030-01-01"></time></header><nav><a href="/">Home</a></nav>${inside}<aside><p>Most read: ships.</p></aside><footer>© The Courier</footer></body></html>`;

  test('title, byline, day and text of an article that has a head of its own', () => {
    const found = cleanText(
      page(
        `<article><header><h1>Talks fail</h1><p>By A. Reporter</p><time datetime="2032-05-03T08:00">May 3</time></header><p>${body}</p><script>alert(1)</script><p>Source: <b>AFP</b></p></article>`,
      ),
    );
    expect(found.title?.text).toBe('Talks fail');
    expect(found.byline?.text).toBe('By A. Reporter');
    expect(found.sourceLine?.text).toBe('Source: AFP');
    expect(found.published).toEqual({ day: '2032-05-03', basis: 'metadata' });
    expect(found.text).toContain(body);
    expect(found.text).not.toMatch(/Menu|Home|Most read|©|alert/);
  });

  test('its day stands in the data for machines before a time in the page', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2032-05-04T10:00Z"}</script>';
    expect(cleanText(page(`<p>${body}</p>`, data)).published?.day).toBe('2032-05-04');
    const meta = '<meta property="article:published_time" content="2032-05-05T10:00Z">';
    expect(cleanText(page(`<p>${body}</p>`, meta)).published?.day).toBe('2032-05-05');
  });

  test('paragraphs parted by two line breaks are two', () => {
    expect(cleanText(page(`<div>First one.<br><br>Second one.<br>Its second line.</div>`)).text).toContain(
      'First one.\n\nSecond one. Its second line.',
    );
  });

  test.each([
    ['tags left open', '<article><header><header><p>a'.repeat(2000)],
    ['tags closed that nobody opened', `<html>${'</header></article></p>'.repeat(2000)}<p>Text.</p>`],
    ['a script without end', '<html><script type="application/ld+json">{"datePublished":"'],
    ['a comment without end', '<html><!-- '.repeat(1000)],
    ['a tag in a title', '<html><title><b>x</title><p>y'],
  ])('%s: no harm', (_, raw) => {
    expect(() => cleanText(raw)).not.toThrow();
  });
});

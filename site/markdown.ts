import { Marked, type Token, type Tokens } from 'marked';
import { escaped } from './escaped.ts';
import type { Section } from './search-options.ts';
import { texts } from './texts.ts';

export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

export interface Rendered {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

/** A document as HTML. Markup within it is shown as what it is; links and pictures go where they are led. */
export function renderMarkdown(text: string, page: string, lead: (href: string) => string): Rendered {
  const marked = new Marked({ gfm: true });
  const ids = new Map<Token, string>();
  marked.use({
    renderer: {
      html: ({ text: raw }) => escaped(raw),
      heading(token) {
        const id = ids.get(token) ?? '';
        return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
      },
      link({ href, tokens }) {
        const to = lead(href);
        const inner = this.parser.parseInline(tokens);
        return to === '' ? inner : `<a href="${escaped(to)}">${inner}</a>`;
      },
      image: ({ href, text: says }) =>
        `<img src="${escaped(lead(href))}" alt="${escaped(says)}" loading="lazy">`,
      code: ({ text: code }) =>
        `<pre tabindex="0" role="group" aria-label="${texts.code}"><code>${escaped(code)}</code></pre>\n`,
    },
  });
  const tokens = marked.lexer(text);
  const headings = tokens.filter(isHeading).map((token) => {
    const said = plain(token.tokens);
    return { token, depth: token.depth, text: said, id: slug(said) };
  });
  const taken = new Map<string, number>();
  const named = headings.map(({ token, depth, text: said, id: wanted }) => {
    const before = taken.get(wanted) ?? 0;
    taken.set(wanted, before + 1);
    const id = before === 0 ? wanted : `${wanted}-${before}`;
    ids.set(token, id);
    return { id, depth, text: said };
  });
  const [first] = named;
  if (first === undefined) throw new Error(`${page} has no heading`);
  return {
    title: first.text,
    html: framed(marked.parser(tokens)),
    headings: named,
    sections: sectionsOf(tokens, named, page, first.text),
  };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** As repositories make addresses of headings, so that links lead to the same places here and there. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Tables scroll in a frame of their own; a head without words is no head. Markup of the texts is escaped by now. */
function framed(html: string): string {
  return html
    .replaceAll(
      '<table>',
      `<div class="scroll" tabindex="0" role="group" aria-label="${texts.table}"><table>`,
    )
    .replaceAll('</table>', '</table></div>')
    .replaceAll(/<th( align="\w+")?><\/th>/g, '<td></td>');
}

function sectionsOf(
  tokens: readonly Token[],
  headings: readonly Heading[],
  page: string,
  title: string,
): readonly Section[] {
  const found: Section[] = [];
  let said: string[] = [];
  let at = -1;
  const close = () => {
    const heading = headings[at];
    if (heading === undefined) return;
    const text = said.join(' ').replace(/\s+/g, ' ').trim();
    found.push({
      id: `${page}#${heading.id}`,
      address: at === 0 ? page : `${page}#${heading.id}`,
      title,
      heading: at === 0 ? '' : heading.text,
      text,
      begins: text.length > 140 ? `${text.slice(0, 140)}…` : text,
    });
  };
  for (const token of tokens) {
    if (isHeading(token)) {
      close();
      at++;
      said = [];
    } else said.push(plain([token]));
  }
  close();
  return found;
}

/** The words of a text without its marks. Of declarations only the names count: their types are in every one of them. */
function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'table':
          return [token.header, ...token.rows]
            .flat()
            .map((cell: Tokens.TableCell) => plain(cell.tokens))
            .join(' ');
        case 'list':
          return token.items.map((item: Tokens.ListItem) => plain(item.tokens)).join(' ');
        case 'code':
          return token.lang === 'ts' ? declaredNames(token.text) : token.text;
        case 'space':
        case 'br':
          return ' ';
        default:
          if ('tokens' in token && token.tokens !== undefined) return plain(token.tokens);
          return 'text' in token ? String(token.text) : '';
      }
    })
    .join('');
}

function declaredNames(code: string): string {
  const names = [...code.matchAll(/^export (?:type |interface |function\*? |const |class )?(\w+)/gm)];
  return names.map(([, name]) => name).join(' ');
}

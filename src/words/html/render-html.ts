import type { Block, BlockOf, Document, Inline } from '../document.ts';
import { safeAddress } from '../safe-address.ts';
import { printPlaced } from '../terminal/set-diagnostics.ts';
import { visible } from '../visible.ts';

/**
 * A document as HTML without styles of its own; everything from files is escaped, only web addresses become links.
 *
 * @example
 * renderHtml(document(sentence('a < b'))) // => '<p>a &lt; b</p>'
 */
export function renderHtml({ blocks }: Document): string {
  return blocks.map(setBlock).join('\n');
}

function setBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return headingMarkup(block);
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${setInlines(block.content)}</p>`;
    case 'group':
      return `<div class="group">\n${block.blocks.map(setBlock).join('\n')}\n</div>`;
    case 'table':
      return tableMarkup(block);
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${setInlines(item)}</li>`).join('')}</${name}>`;
    }
    case 'terms':
      return `<dl>${block.items.map(({ term, content }) => `<dt>${safe(term)}</dt><dd>${setInlines(content)}</dd>`).join('')}</dl>`;
    case 'figure':
      return `<figure>${block.svg ?? `<p>${safe(block.description)}</p>`}<figcaption>${safe(block.title)}</figcaption></figure>`;
    case 'diagnostics':
      return `<pre class="diagnostics">${safeLines(printPlaced(block.items).trimEnd())}</pre>`;
    case 'verbatim':
      return `<pre>${safeLines(block.text.trimEnd())}</pre>`;
    case 'target':
      return `<p id="${safe(block.id)}">${setInlines(block.content)}</p>`;
  }
}

function headingMarkup({ level, content, aside = [] }: BlockOf<'heading'>): string {
  const answer = aside.length === 0 ? '' : ` <span class="aside">${setInlines(aside)}</span>`;
  return `<h${level}>${setInlines(content)}${answer}</h${level}>`;
}

function tableMarkup({ columns, rows }: BlockOf<'table'>): string {
  const number = (k: number) => (columns[k]?.holds === 'number' ? ' class="n"' : '');
  const heads = columns.map(
    ({ title, unit }, k) =>
      `<th scope="col"${number(k)}>${safe(unit === undefined ? title : `${title}, ${unit}`)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, k) => `<td${number(k)}>${setInlines(cell)}</td>`).join('')}</tr>`,
  );
  // A table wider than the page scrolls by itself, with the keyboard too.
  return `<div class="scroll" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function setInlines(content: readonly Inline[]): string {
  return content.map(setInline).join('');
}

function setInline(one: Inline): string {
  const text = safe(one.text);
  switch (one.kind) {
    case 'text':
      return text;
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'toned':
      return `<span class="${one.tone}">${text}</span>`;
    case 'code':
      return `<code>${text}</code>`;
    case 'number':
      return `<span class="number" data-path="${safe(one.path)}">${text}</span>`;
    case 'mark':
      return `<a href="#${safe(encodeURIComponent(one.target))}">[${text}]</a>`;
    case 'link': {
      const address = safeAddress(one.address);
      return address === undefined
        ? text
        : `<a href="${safe(address)}" rel="noopener noreferrer">${text}</a>`;
    }
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function safe(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

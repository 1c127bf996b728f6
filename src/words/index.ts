/** Words: results as document nodes; terminal, Markdown and HTML from the same nodes; one formatter of numbers; the catalogue of texts. */
export { type Catalogue, catalogues, type Locale, locales } from './catalogue/catalogue.ts';
export { columnsOf, wrapped } from './columns.ts';
export * from './document.ts';
export { renderHtml } from './html/render-html.ts';
export { labelOf } from './label-of.ts';
export { localNumber } from './local-numbers.ts';
export { renderMarkdown } from './markdown/render-markdown.ts';
export * from './money.ts';
export * from './numbers.ts';
export { pageAddress, safeAddress } from './safe-address.ts';
export { renderTerminal } from './terminal/render-terminal.ts';
export { printPlaced } from './terminal/set-diagnostics.ts';
export { type Colour, plainStyle, type TerminalStyle, terminalWidth } from './terminal/style.ts';
export { blanked, visible } from './visible.ts';

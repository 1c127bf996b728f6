// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown
const hidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from files, as every renderer shows it: line ends and tabs are spaces, and what would steer a terminal, hide or turn the
 * reading direction is written out (`\x1b`), so that a reader sees that it is there. The one place for this in the project.
 *
 * @example
 * visible('a\u0007') // => 'a\\x07'
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(hidden, escaped)
    .replace(loneSurrogate, '\ufffd');
}

/**
 * A text without what `visible` would have to write out, each sign replaced by one of the same length, so that places counted
 * in the text are those of the text as it is shown: a separator of lines is a line end, the rest a space.
 *
 * @example
 * blanked('a\u0007b\u2028c') // => 'a b\nc'
 */
export function blanked(text: string): string {
  return text
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(hidden, (sign) => (sign === '\n' ? sign : ' '))
    .replace(loneSurrogate, '\ufffd');
}

function escaped(sign: string): string {
  const code = sign.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

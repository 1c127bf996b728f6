/** What stands before a value in brackets: dashes of lists, and a key, plain or quoted. */
const beforeBrackets = /^(?:- +)*(?:(?:"[^"\\]*"|'[^']*'|[^\s'"[\]{},#&*!|>%@`][^'"[\]{}#]*?):\s+)?(?=[[{])/;

/** How many brackets a line opens that the next lines are to close; undefined where readers may take it differently. */
export function flowOpened(content: string): number | undefined {
  const before = beforeBrackets.exec(content);
  return before === null ? 0 : depthAfter(content, before[0].length, 0);
}

/**
 * How deep in brackets a line ends that began inside of them; undefined where it is laid out in a way that readers may take
 * differently: a list with dashes within brackets, a quoted text that goes on, anything after the last bracket.
 */
export function flowAfter(content: string, depth: number): number | undefined {
  return /^[-?:](?:\s|$)/.test(content) ? undefined : depthAfter(content, 0, depth);
}

function depthAfter(content: string, from: number, depth: number): number | undefined {
  let open = depth;
  let isStart = true;
  for (let at = from; at < content.length; at++) {
    const sign = content[at] ?? '';
    if (sign === '#' && content[at - 1] === ' ') return open;
    if (open === 0 && sign !== ' ' && at > from) return undefined;
    if (isStart && (sign === '"' || sign === "'")) {
      const end = quoteEnd(content, at);
      if (end === undefined) return undefined;
      at = end;
      isStart = false;
      continue;
    }
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    if (/[[{,:]/.test(sign)) isStart = true;
    else if (sign !== ' ') isStart = false;
  }
  return open;
}

/** Where a quoted text that begins at a place ends on its line. */
function quoteEnd(content: string, from: number): number | undefined {
  const form = content[from] === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
  form.lastIndex = from;
  return form.test(content) ? form.lastIndex - 1 : undefined;
}

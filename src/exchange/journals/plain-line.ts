/** Any text as one line without control, format or half characters, so that it cannot end the line that it stands in. */
export function plainLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

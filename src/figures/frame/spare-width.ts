/** Width of 11 px text with some spare for wider fonts; wide scripts count double. */
export function spareWidth(text: string, size = 12.5): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/g)?.length ?? 0;
  return (text.length + wide) * size * 0.53;
}

import { catalogues } from '../words/index.ts';

const { sweep: say } = catalogues.en;

/** One line on a terminal that says how far the work is, shown only when it takes over a second. */
export function progressLine(stream: NodeJS.WriteStream, isQuiet: boolean) {
  const start = performance.now();
  let isShown = false;
  let last = 0;
  let phaseStart = start;
  let current = '';
  const clear = () => {
    if (isShown) stream.write('\r\u001b[K');
    isShown = false;
  };
  return {
    show(done: number, total: number, phase: string): void {
      const now = performance.now();
      if (phase !== current) [current, phaseStart] = [phase, now];
      if (isQuiet || !stream.isTTY || now - start < 1000 || now - last < 100) return;
      last = now;
      isShown = true;
      const left = done > 0 ? ((now - phaseStart) / 1000 / done) * (total - done) : 0;
      const time = left < 1 ? '' : `, ${say.left(left)}`;
      stream.write(`\r${phase} ${Math.round((100 * done) / Math.max(1, total))} %${time}\u001b[K`);
    },
    /** A line of its own, which stays, also where no terminal is. */
    note(words: string): void {
      if (isQuiet) return;
      clear();
      stream.write(`${words}\n`);
    },
    clear,
  };
}

/** One line on a terminal that says how far the work is, shown only when it takes over a second. */
export function progressLine(stream: NodeJS.WriteStream, isQuiet: boolean) {
  const start = performance.now();
  let isShown = false;
  let last = 0;
  return {
    show(done: number, total: number, phase: string): void {
      const now = performance.now();
      if (isQuiet || !stream.isTTY || now - start < 1000 || now - last < 100) return;
      last = now;
      isShown = true;
      stream.write(`\r${phase} ${Math.round((100 * done) / Math.max(1, total))} %\u001b[K`);
    },
    clear(): void {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}

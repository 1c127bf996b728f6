import { setFlagsFromString } from 'node:v8';

/**
 * How the heap and the compiler of a single command are run; no number hangs on either. Each full collection throws away the compiled code of
 * closures that no run holds at that moment, and of a sweep on one thread half of all compiling was done again after one: a heap that may
 * grow to five times what is alive is collected in full twice instead of seventeen times. Less inlining spares a third of what compiling then
 * costs. A server keeps V8's own: it lives long, and beside others.
 */
export function setHeapAndCompiler(): void {
  setFlagsFromString('--heap-growing-percent=400');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');
}

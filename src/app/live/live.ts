/** The page and its worker as one program, for a report that carries the workbench: each half runs where it belongs. */
import '../page/main.tsx';
import '../worker/worker.ts';

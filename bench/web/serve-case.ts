import { serve } from '@hono/node-server';
import { workbench } from '../../src/http/index.ts';
import type { programIn } from '../../src/http/open.ts';
import type { fileStore } from '../../src/store/index.ts';

export type Program = Awaited<ReturnType<typeof programIn>>;

export async function serveCase(store: ReturnType<typeof fileStore>, program: Program, file: string) {
  const { fetch } = workbench({ store, file, isOwn: false, program });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const started = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (at) =>
      done({ server: started, port: at.port }),
    );
  });
  const close = () => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

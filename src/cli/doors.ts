import { type Command, Option } from 'commander';

/** The commands that are no operations: they open another door to all of them. */
export function addDoors(root: Command): void {
  const folder = () => new Option('--root <folder>', 'folder that situations are read from').default('.');
  root.commandsGroup('Doors:');
  root
    .command('serve')
    .usage('[options]')
    .summary('Answer over HTTP on this machine')
    .description('Answers every operation over HTTP: POST /api/<operation> with its settings as JSON.')
    .addOption(new Option('--port <number>', 'port; 0 takes a free one (default: 4114)'))
    .addOption(new Option('--host <name>', 'address to listen on; beyond this machine only if you name it'))
    .addOption(folder())
    .action(async ({ port, ...rest }: { port?: string; host?: string; root: string }) => {
      const { serve } = await import('../http/index.ts');
      await serve(port === undefined ? rest : { ...rest, port: Number(port.trim() || Number.NaN) });
    });
  root
    .command('mcp')
    .summary('Answer an assistant over standard input and output (MCP)')
    .description(
      'Offers every operation as a tool of the Model Context Protocol, over standard input and output.',
    )
    .addOption(folder())
    .action(async ({ root: served }: { root: string }) => {
      const { serveMcp } = await import('../mcp/index.ts');
      await serveMcp({ root: served });
    });
}

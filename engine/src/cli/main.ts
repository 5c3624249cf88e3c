import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

// Who reads may stop when they have seen enough, as `head` does: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The entry that bin/waybill.mjs runs. The status is set, not forced: output is written to its end. */
process.exitCode = await runCli(process.argv.slice(2), processTerminal());

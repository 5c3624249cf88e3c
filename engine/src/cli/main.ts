import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

/** The entry that bin/waybill.mjs runs. The status is set, not forced: output is written to its end. */
process.exitCode = await runCli(process.argv.slice(2), processTerminal());

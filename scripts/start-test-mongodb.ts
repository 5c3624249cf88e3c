import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startMongodb } from '../test/servers/mongodb/start-mongodb.ts';

/**
 * Gives a MongoDB to test against: the one `WAYBILL_TEST_MONGODB` names, else a `mongod` of the
 * PATH, else a small server built with Maven. With a command, runs it with `WAYBILL_TEST_MONGODB`
 * set; without, prints the address and the server's process id, and serves until its parent ends.
 *
 *     node --import tsx scripts/start-test-mongodb.ts [--data <folder>] [--port <port>] [-- command …]
 */
const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' } },
  allowPositionals: true,
});
const running = process.env['WAYBILL_TEST_MONGODB'] || undefined;
const server = running ? undefined : await startMongodb(optionsOf(values));
const url = running ?? server?.url ?? '';
const [command, ...args] = positionals;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(1));
if (command === undefined) {
  console.log(url);
  if (server) {
    console.log(`process ${server.pid}`);
    endWithParent();
  }
} else {
  const env = { ...process.env, WAYBILL_TEST_MONGODB: url };
  const child = spawn(command, args, { env, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  await end(status ?? 1);
}

async function end(status: number): Promise<void> {
  await server?.stop();
  process.exit(status);
}

/** A parent that has ended leaves its children to another. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(0);
  }, 500);
}

function optionsOf({ data, port }: { data?: string | undefined; port?: string | undefined }) {
  return {
    ...(data === undefined ? {} : { data }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

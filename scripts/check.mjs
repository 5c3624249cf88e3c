import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs every check, two at a time, even where one fails, then says which. Each check's output
 * appears in one piece when it ends. `--static` leaves the tests out.
 */
const checks = [
  { name: 'lint', command: 'eslint --cache --cache-location node_modules/.cache/eslint/ .' },
  { name: 'types', command: 'tsc --noEmit -p tsconfig.json' },
  { name: 'types of the UI', command: 'tsc --noEmit -p admin-ui && tsc --noEmit -p test/e2e' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  {
    name: 'architecture',
    command: 'depcruise engine/src server/src client/src --config .dependency-cruiser.cjs',
  },
  { name: 'dead code', command: 'knip' },
  { name: 'licences', command: 'node scripts/check-licences.mjs' },
  { name: 'install scripts', command: 'node scripts/check-install-scripts.mjs' },
];
const tests = { name: 'unit tests', command: 'vitest run --project unit' };

const tools = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` };

const waiting = [...checks];
const results = [];
await Promise.all([lane(), lane()]);
// vitest fills both cores by itself.
if (!process.argv.includes('--static')) results.push(await run(tests));

console.log('\n== summary');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

async function lane() {
  for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await run(check));
}

function run({ name, command }) {
  const start = performance.now();
  const child = spawn(command, { env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      console.log(`\n== ${name}: ${command}\n${output.join('')}`.trimEnd());
      resolve({ name, passed: status === 0, seconds: (performance.now() - start) / 1000 });
    });
  });
}

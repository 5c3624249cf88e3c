import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs every check even where one fails, then says which. `--static` leaves the tests out. */
const checks = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'eslint --cache --cache-location node_modules/.cache/eslint/ .' },
  { name: 'types', command: 'tsc --noEmit -p tsconfig.json' },
  { name: 'architecture', command: 'depcruise engine/src --config .dependency-cruiser.cjs' },
  { name: 'dead code', command: 'knip' },
  { name: 'licences', command: 'node scripts/check-licences.mjs' },
  { name: 'install scripts', command: 'node scripts/check-install-scripts.mjs' },
  { name: 'unit tests', command: 'vitest run --project unit', test: true },
];

const tools = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` };
const chosen = checks.filter((check) => !(check.test && process.argv.includes('--static')));
const results = chosen.map(({ name, command }) => {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, {
    env,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { name, passed: status === 0, seconds: (performance.now() - start) / 1000 };
});

console.log('\n== summary');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

import { readFileSync } from 'node:fs';

/** Every dependency that would run a script on install is named, with its reason, in ADR 0002. */
const record = 'docs/adr/0002-dependencies-and-install-scripts.md';
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const named = new Set([...read(record).matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]));
const scripted = Object.entries(JSON.parse(read('package-lock.json')).packages)
  .filter(([, entry]) => entry.hasInstallScript)
  .map(([path]) => path.split('node_modules/').at(-1));
const unnamed = scripted.filter((name) => !named.has(name));
const gone = [...named].filter((name) => !scripted.includes(name));
const locked = /^ignore-scripts=true$/m.test(read('.npmrc'));

for (const name of unnamed) {
  console.error(`Expected '${name}', which has an install script, in the table of ${record}.`);
}
for (const name of gone) {
  console.error(`Expected no '${name}' in the table of ${record}: it has no install script now.`);
}
if (!locked) console.error('Expected ignore-scripts=true in .npmrc, but it is not there.');
console.log(`${scripted.length} packages with an install script, ${unnamed.length} unnamed`);
process.exitCode = unnamed.length + gone.length === 0 && locked ? 0 : 1;

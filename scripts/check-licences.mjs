import { readFileSync } from 'node:fs';

/** Licences under which a production dependency may be shipped with an Apache-2.0 product. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** Packages whose licence is another, each with the reason why it may be shipped. */
const exceptions = new Map([
  // MIT with one condition: the bpmn.io watermark stays visible, which it does.
  ['bpmn-js', 'MIT, with the watermark kept visible'],
  ['@bpmn-io/form-js-editor', 'MIT, with the watermark kept visible'],
  ['@bpmn-io/form-js-viewer', 'MIT, with the watermark kept visible'],
]);

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const production = Object.entries(lock.packages)
  .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.dev)
  .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1), ...entry }));
const refused = production.filter(
  ({ name, license }) => !isAllowed(license ?? '') && !exceptions.has(name),
);

for (const { name, version, license } of refused) {
  console.error(
    `Expected a licence of the list in scripts/check-licences.mjs, but ${name} ${version} has ` +
      `'${license ?? 'none'}'. Replace the package, or name it there with the reason.`,
  );
}
console.log(`${production.length} production packages, ${refused.length} refused`);
process.exitCode = refused.length === 0 && production.length > 0 ? 0 : 1;

/** `(MIT OR GPL-3.0)` is allowed by one of its terms, `(MIT AND Zlib)` only by all of them. */
function isAllowed(expression) {
  const terms = expression.replace(/^\(|\)$/g, '');
  if (terms.includes(' OR ')) return terms.split(' OR ').some(isAllowed);
  return terms.split(' AND ').every((term) => allowed.has(term.trim()));
}

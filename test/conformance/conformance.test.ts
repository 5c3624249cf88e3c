import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import { conformancePage, type Manifest } from './conformance-page.ts';

const url = new URL('manifest.json', import.meta.url);
// JSON.parse gives any; the first test checks the shape.
const manifest = JSON.parse(readFileSync(url, 'utf8')) as Manifest;
const rows = manifest.groups.flatMap((group) => group.rows);
const proofs = rows.flatMap(({ tests = [] }) => tests);

describe('the conformance manifest', () => {
  it('gives every row tests that prove it or a reason to leave it out, not both', () => {
    expect(rows.length).toBeGreaterThan(100);
    const unclear = rows.filter(
      ({ tests = [], excluded = '' }) => tests.length > 0 === /^[A-Z].*\.$/.test(excluded),
    );
    expect(unclear).toEqual([]);
  });

  it('has every row once', () => {
    const names = manifest.groups.flatMap(({ title, rows: own }) =>
      own.map(({ element, attribute, tests }) =>
        [title, element, attribute, tests?.[0]?.title].join(),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('names tests that exist under these words', () => {
    const texts = new Map(
      [...new Set(proofs.map(({ file }) => file))].map((file) => [
        file,
        existsSync(file) ? readFileSync(file, 'utf8') : '',
      ]),
    );
    const missing = proofs.filter(({ file, title }) => !namesTest(texts.get(file) ?? '', title));
    expect(missing).toEqual([]);
  });

  it('names codes of the catalogue for what a file is refused or warned for', () => {
    const codes = rows.flatMap(({ code }) => code ?? []);
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.filter((code) => !(code in ERROR_CATALOGUE))).toEqual([]);
  });

  it('mentions every kind of node that the model knows', () => {
    const named = rows.map(({ element }) => element.toLowerCase()).join(' ');
    const missing = nodeKinds().filter((kind) => !named.includes(spelled(kind)));
    expect(missing).toEqual([]);
  });

  it('is what docs/conformance.md shows (npm run docs:conformance)', () => {
    expect(readFileSync('docs/conformance.md', 'utf8')).toBe(conformancePage(manifest));
  });
});

/** As the title of a test, not just anywhere in the file. */
const namesTest = (text: string, title: string): boolean =>
  text.includes(`it('${title}'`) ||
  (text.includes('it.each(') && (text.includes(`  '${title}',`) || text.includes(`)('${title}'`)));

/** The element registry of the kernel is exhaustive by type; its keys are the kinds there are. */
function nodeKinds(): readonly string[] {
  const registry = readFileSync('engine/src/kernel/elements/behaviour-of.ts', 'utf8');
  const kinds = [...registry.matchAll(/^ {2}'?([a-z-]+)'?: /gm)].flatMap((match) => match[1] ?? []);
  expect(kinds.length).toBeGreaterThan(20);
  return kinds;
}

/** `event-sub-process` is a sub-process by its attribute. */
const spelled = (kind: string): string =>
  kind === 'event-sub-process' ? 'event sub-process' : kind.replaceAll('-', '');

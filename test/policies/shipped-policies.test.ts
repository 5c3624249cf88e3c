import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkReferences,
  policyCoverage,
  readPolicy,
  sourceFacts,
  type PolicyDocument,
} from '../../engine/src/policies/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const POLICIES = join(ROOT, 'policies');

const documents: readonly PolicyDocument[] = readdirSync(POLICIES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const read = readPolicy(JSON.parse(readFileSync(join(POLICIES, name), 'utf8')));
    if (!read.ok) throw new Error(`${name}: ${read.failure.message}`);
    expect(name).toBe(`${read.value.id.toLowerCase()}.json`);
    return read.value;
  });
const clauses = documents.flatMap((document) => document.clauses);
const ids = clauses.map(({ id }) => id);

const filesBelow = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(ROOT, folder, name));

const runs = await Promise.all(
  [
    ...filesBelow('processes', /\.bpmn$/),
    ...filesBelow('rules', /(?<!\.cases)\.json$/),
    ...filesBelow('reports', /\.json$/),
  ].map((file) => sourceFacts({ file, content: readFileSync(file, 'utf8') })),
);
const carriers = runs.flatMap((facts) => facts.carriers);

/** Articles, or numbered steps, of each document: what must be there so that nothing is left out. */
const EXTENT: Readonly<Record<string, number>> = {
  ...{ 'QI07003-1': 12, 'QI07003-2': 5, 'QI07003-3': 7, 'QI07003-4': 10 },
  ...{ 'TRADE-A': 20, 'REG-A': 19, MKT: 17, 'DEAL-A': 18, IMEX: 9, 'ENT-A': 3, 'TRADE-B': 23 },
  ...{ RESP: 5, 'ENT-B': 5, 'DEAL-B': 16, KEEP: 19, INFO: 13, 'REG-B': 18, 'TRADE-C': 20 },
  ...{ BIZ: 19, 'SHOP-A': 16, SALES: 11, 'SHOP-B': 12, 'TRADE-D': 8 },
};

/** The document itself goes from article 6 to article 8. */
const ABSENT = ['SALES/7'];

describe('the policies that ship', () => {
  it('are the 23 documents, each with every article', () => {
    expect(documents.map(({ id }) => id).sort()).toEqual(Object.keys(EXTENT).sort());
    const missing = Object.entries(EXTENT).flatMap(([document, articles]) =>
      Array.from({ length: articles }, (_, index) => `${document}/${index + 1}`).filter(
        (article) => !ids.some((id) => id === article || id.startsWith(`${article}.`)),
      ),
    );
    expect(missing).toEqual(ABSENT);
  });

  it('give every clause an id of its own, and no clause to one that is divided', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => ids.some((other) => other.startsWith(`${id}.`)))).toEqual([]);
  });

  it('number the steps of an article without a gap', () => {
    const steps = ids.filter((id) => id.includes('.'));
    expect(steps.length).toBeGreaterThan(100);
    const before = (id: string): string =>
      id.replace(/\d+$/, (last) => String(Number(last) - 1)).replace(/\.0$/, '');
    const gaps = steps.filter((id) => {
      const previous = before(id);
      return (
        !/\.1$/.test(id) && !ids.some((one) => one === previous || one.startsWith(`${previous}.`))
      );
    });
    expect(gaps).toEqual([]);
  });

  it('say in Chinese and in English, and not the same twice in a document', () => {
    expect(clauses.filter(({ text }) => !/\p{Script=Han}/u.test(text.zh))).toEqual([]);
    expect(clauses.filter(({ text }) => /\p{Script=Han}/u.test(text.en))).toEqual([]);
    for (const { id, clauses: own } of documents) {
      expect(new Set(own.map(({ text }) => text.zh)).size, id).toBe(own.length);
      expect(new Set(own.map(({ text }) => text.en)).size, id).toBe(own.length);
    }
  });
});

describe('what ships', () => {
  it('refers to clauses that there are', () => {
    expect(carriers.length).toBeGreaterThan(50);
    expect(checkReferences(documents, carriers)).toEqual([]);
  });

  it('refers from the results of rules to clauses that there are', () => {
    const named = filesBelow('rules', /\.json$/).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/"clause": "([^"]+)"/g)].map((match) => match[1]),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });

  it('carries out every step of order management and tracking', () => {
    const { documents: covered, mismatches } = policyCoverage(documents, carriers);
    expect(mismatches.filter(({ message }) => message.includes('"QI07003-3/'))).toEqual([]);
    const tracking = covered.find(({ id }) => id === 'QI07003-3');
    expect(tracking?.totals).toMatchObject({ clauses: 7, carriedOut: 7, percent: 100 });
  });

  it('carries out every clause that is for rules', () => {
    const { documents: covered } = policyCoverage(documents, carriers);
    const judged = covered.flatMap((one) => one.clauses).filter(({ kind }) => kind === 'rule');
    expect(judged.length).toBeGreaterThan(50);
    expect(judged.filter(({ status }) => status !== 'carried-out').map(({ id }) => id)).toEqual([]);
  });

  it('carries out every clause that is for reports', () => {
    const { documents: covered } = policyCoverage(documents, carriers);
    const asked = covered.flatMap((one) => one.clauses).filter(({ kind }) => kind === 'report');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ status }) => status !== 'carried-out').map(({ id }) => id)).toEqual([]);
  });
});

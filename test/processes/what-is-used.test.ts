import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../repository/source-files.ts';
import { shippedBundles } from './shipped-bundles.ts';

const namesIn = (pattern: string): readonly string[] =>
  sourceFiles([pattern])
    .map(({ path }) => basename(path, '.json'))
    .filter((name) => !name.endsWith('.cases'));

const bpmn = sourceFiles(['processes/*/*.bpmn'])
  .map(({ text }) => text.replaceAll('&quot;', '"'))
  .join('\n');

/** Kept by people and by imports, and read as what other records and the server refer to. */
const REFERRED_TO: ReadonlySet<string> = new Set(['employee']);

describe('what ships beside the processes', () => {
  it('has no rule set that nothing calls', () => {
    const ruleSets = namesIn('rules/*.json');
    expect(ruleSets.length).toBeGreaterThan(60);
    expect(ruleSets.filter((id) => !bpmn.includes(`decisionId="${id}"`))).toEqual([]);
  });

  it('has no task that calls a rule set and names none of the clauses that the set carries out', () => {
    const policies = new Map(
      sourceFiles(['rules/*.json'], (path) => !path.endsWith('.cases.json')).map(({ text }) => {
        // The files are the product's own, and were checked against their schema.
        const { id, policy } = JSON.parse(text) as { id: string; policy: readonly string[] };
        return [id, policy];
      }),
    );
    const tasks = [
      ...bpmn.matchAll(/<bpmn:businessRuleTask id="([\w-]+)"[^]*?<\/bpmn:businessRuleTask>/g),
    ];
    expect(tasks.length).toBeGreaterThan(60);
    const strange = tasks.filter(([text]) => {
      const [, set = ''] = /decisionId="([\w-]+)"/.exec(text) ?? [];
      const [, named = ''] = /name="policy" value="([^"]+)"/.exec(text) ?? [];
      const clauses = named.split(',').map((one) => one.trim());
      return !policies.get(set)?.some((clause) => clauses.includes(clause));
    });
    expect(strange.map(([, id]) => id)).toEqual([]);
  });

  it('has no record type that no process reads or writes', () => {
    const types = namesIn('records/*.json');
    expect(types.length).toBeGreaterThan(15);
    const unused = types.filter((id) => !bpmn.includes(`"${id}"`) && !bpmn.includes(`"${id}/"`));
    expect(unused.filter((id) => !REFERRED_TO.has(id))).toEqual([]);
  });

  it('has no report of a record type or process that does not ship', () => {
    const reports = sourceFiles(['reports/*.json']).map(({ text }) => text);
    expect(reports.length).toBeGreaterThan(10);
    const types = new Set(namesIn('records/*.json'));
    const read = reports.flatMap((text) =>
      [...text.matchAll(/"kind": "records",\s*"type": "([\w-]+)"/g)].flatMap(
        ([, type]) => type ?? [],
      ),
    );
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((type) => !types.has(type))).toEqual([]);
  });
});

describe.each(shippedBundles().map(({ name }) => name))('the guides of %s', (name) => {
  const drawn = sourceFiles([`processes/${name}/*.bpmn`])
    .map(({ text }) => text)
    .join('\n');
  const found = (pattern: RegExp): readonly string[] =>
    [...drawn.matchAll(pattern)].flatMap(([, list = '']) =>
      list.split(',').map((one) => one.trim()),
    );
  const parts = [
    ...found(/decisionId="([\w-]+)"/g),
    // The engine publishes these messages itself: there is no worker to tell of.
    ...found(/taskDefinition type="(?!waybill:message:publish")([\w.:-]+)"/g),
    ...found(/<bpmn:message [^>]*?name="([\w-]+)"/g),
    ...found(/name="(?:personal|readers)" value="([^"]+)"/g),
  ];
  const clauses = found(/name="policy" value="([^"]+)"/g);

  it.each(sourceFiles([`processes/${name}/README*.md`]))(
    '$path names every rule set, job, message, clause and protected value',
    ({ text }) => {
      expect(parts.filter((part) => !text.includes(`\`${part}\``))).toEqual([]);
      expect(clauses.filter((clause) => !text.includes(clause))).toEqual([]);
    },
  );
});

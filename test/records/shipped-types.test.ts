import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Variables } from '../../engine/src/index.ts';
import { readRecordType } from '../../engine/src/records/index.ts';
import { labelOf, valueNamed } from '../../engine/src/records/table/labels.ts';
import { isObject, type SchemaField } from '../../engine/src/records/schema-fields.ts';

const folder = new URL('../../records/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** What the policies ask to be recorded; ledger entries are kept by the ledger. */
const WANTED = [
  ...[
    'assessment',
    'complaint',
    'contract',
    'customer',
    'employee',
    'exception-case',
    'inquiry',
    'inspection',
  ],
  'intelligence-report',
  ...['invoice', 'order', 'product', 'receipt', 'shipment', 'survey', 'target', 'visit'],
];

const clauses = new Map(
  readdirSync(new URL('../../policies/', import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const text = readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8');
      const document = JSON.parse(text) as { clauses: { id: string; kind: string }[] };
      return document.clauses.map(({ id, kind }) => [id, kind] as const);
    }),
);

const typeOf = (file: string) => {
  const type = readRecordType(read(file));
  if (!type.ok) throw new Error(type.failure.message);
  return type.value;
};

describe('the record types that ship', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine();
    const all = files.map((name) => ({ name, content: JSON.stringify(read(name)) }));
    await engine.deploy(all);
  });
  afterAll(() => engine.close());

  it('are all that policies name, each in a file of its name', () => {
    expect(files).toEqual(WANTED.map((id) => `${id}.json`));
    expect(files.map((file) => typeOf(file).type.id)).toEqual(WANTED);
  });

  it.each(files)('%s refers to types that ship, and to clauses of its kinds', (file) => {
    const { type } = typeOf(file);
    for (const { refers } of Object.values(type.fields))
      if (refers !== undefined) expect(WANTED).toContain(refers);
    const asked = [type.policy, ...Object.values(type.fields).map(({ policy }) => policy ?? [])];
    for (const id of asked.flat()) expect([id, clauses.get(id)]).toEqual([id, 'record']);
    for (const id of type.permissions.policy ?? [])
      expect([id, clauses.get(id)]).toEqual([id, 'permission']);
  });

  it.each(files)('%s gives an example for each value that is needed, all of them right', (file) => {
    const { type, fields, checks, required } = typeOf(file);
    for (const name of required) expect([name, exampleOf(name)]).not.toEqual([name, undefined]);
    for (const { path } of fields.filter((field) => !/[.[]/.test(field.path))) {
      const example = exampleOf(path);
      if (example !== undefined) expect(checks.get(path)?.(example, path)).toEqual([]);
    }
    function exampleOf(path: string): Variables[string] | undefined {
      const field = fields.find((one) => one.path === path);
      const given = type.fields[path]?.example;
      if (given !== undefined || field === undefined) return given;
      if (field.shape === 'group') return membersOf(field, `${path}.`);
      if (field.shape === 'table') return [membersOf(field, `${path}[].`)];
      return type.fields[path]?.refers === undefined ? undefined : asReference(field);
    }
    function membersOf(field: SchemaField, prefix: string): Variables {
      const within = fields.filter(
        ({ path }) => path.startsWith(prefix) && !/[.[]/.test(path.slice(prefix.length)),
      );
      const members = within.map(
        ({ path }) => [path.slice(prefix.length), exampleOf(path)] as const,
      );
      expect(isObject(field.schema)).toBe(true);
      return Object.fromEntries(
        members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
    }
  });

  it.each(files)('%s has a template in both formats that reads back as no row', async (file) => {
    const { type } = typeOf(file);
    for (const format of ['xlsx', 'csv'] as const) {
      const { content, name } = await engine.records.template({ type: type.id, format });
      expect(name).toBe(`${type.id}.${format}`);
      const report = await engine.records.import({
        ...{ type: type.id, file: name, content, actor: { id: 'wang', by: 'user' } },
      });
      expect(report).toMatchObject({ written: false, rows: [] });
    }
  });

  it.each(files)('%s: what a value is called is read as that value again', (file) => {
    const labelled = Object.values(typeOf(file).type.fields).flatMap(({ labels }) =>
      labels === undefined ? [] : [labels],
    );
    for (const labels of labelled)
      for (const value of Object.keys(labels))
        for (const language of ['zh', 'en'] as const)
          expect(valueNamed(labels, labelOf(labels, value, language))).toBe(value);
  });

  it.each(['csv', 'xlsx'] as const)(
    'go out as %s by their names, and come back',
    async (format) => {
      const by = { actor: { id: 'wang', by: 'user' } };
      const type = 'customer';
      const number = `C-${format}`;
      const address = { street: '1 Pier Rd', city: 'Chicago', country: 'US' };
      const values = { number, name: 'Harbor', status: 'prospect', address };
      await engine.records.create(type, { ...values, classes: ['standing:key'] }, by);
      for (const language of ['zh', 'en'] as const) {
        const { content } = await engine.records.export({ type, format, language });
        const text = new TextDecoder().decode(content);
        if (format === 'csv') expect(text).toContain(language === 'zh' ? '潜在' : 'Prospect');
        const back = await engine.records.import({ type, file: 'back', content, ...by });
        expect(back.counts).toMatchObject({ refused: 0, updated: 0, created: 0 });
      }
    },
  );
});

/** Key of another record, or a list of such. */
const asReference = ({ shape }: SchemaField): Variables[string] =>
  shape === 'list' ? ['K-1'] : 'K-1';

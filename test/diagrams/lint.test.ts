import { createRequire } from 'node:module';
import { Linter } from 'bpmnlint';
import { describe, expect, it } from 'vitest';
import { createModdle } from '../../engine/src/parse/create-moddle.ts';
import { bpmnFiles } from './bpmn-files.ts';

const require = createRequire(import.meta.url);
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => unknown;

/** What Camunda Modeler asks of a file for Camunda 8. */
const config = { extends: ['bpmnlint:correctness', 'plugin:camunda-compat/camunda-cloud-8-8'] };

interface LintError {
  readonly rule: string;
  readonly text: string;
}

async function errorsOf(xml: string): Promise<readonly LintError[]> {
  const { rootElement } = await createModdle().fromXML(xml);
  const found = await new Linter({ config, resolver: new NodeResolver() }).lint(rootElement);
  return Object.entries(found).flatMap(([rule, reports]) =>
    reports
      .filter(({ category }) => category === 'error' || category === 'rule-error')
      .map(({ id, message }) => ({ rule, text: `${rule} ${id}: ${message}` })),
  );
}

describe('a process that ships', () => {
  const files = bpmnFiles('processes');

  it.each(files)("opens in Camunda Modeler's linter without an error: $name", async ({ xml }) => {
    expect((await errorsOf(xml)).map(({ text }) => text)).toEqual([]);
  });

  it.each(files)('is the same after a modeler has written it: $name', async ({ xml }) => {
    const read = await createModdle().fromXML(xml);
    const { xml: written } = await createModdle().toXML(read.rootElement, { format: true });
    const again = await createModdle().fromXML(written);
    expect([read.warnings, again.warnings]).toEqual([[], []]);
    expect(plain(again.rootElement)).toEqual(plain(read.rootElement));
    expect(new Set(Object.keys(again.elementsById))).toEqual(
      new Set(Object.keys(read.elementsById)),
    );
  });
});

describe('the linter', () => {
  it('finds what Camunda 8 does not run', async () => {
    const broken = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
      <bpmn:process id="p" isExecutable="true"><bpmn:serviceTask id="unserved" /></bpmn:process></bpmn:definitions>`;
    const rules = (await errorsOf(broken)).map(({ rule }) => rule);
    expect(rules).toContain('camunda-compat/implementation');
  });
});

/** The tree as data: references as ids, everything else as it is. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, function (this: unknown, key: string, inner: unknown) {
    const isOwn = key === '' || Array.isArray(this) || isContained(this, key);
    return !isOwn && isElement(inner) ? inner.id : inner;
  });
  return JSON.parse(text) as unknown;
}

interface Element {
  readonly $type: string;
  readonly id?: string;
  readonly $descriptor?: {
    readonly propertiesByName: Readonly<Record<string, { readonly isReference?: boolean }>>;
  };
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && '$type' in value;

const isContained = (holder: unknown, key: string): boolean =>
  isElement(holder) && holder.$descriptor?.propertiesByName[key]?.isReference !== true;

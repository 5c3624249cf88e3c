import { createRequire } from 'node:module';
import { Linter, type LintReport } from 'bpmnlint';
import { describe, expect, it } from 'vitest';
import { createModdle } from '../../engine/src/parse/create-moddle.ts';
import { bpmnFiles, definitionsOf } from './bpmn-files.ts';

const require = createRequire(import.meta.url);
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => unknown;

/** What Camunda Modeler asks of a file for Camunda 8, and good practice beside it. */
const config = {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-8'],
  rules: {
    // BPMN 2.0 (section 8.3.13 and 13.2.1): several flows into an activity merge without control.
    'fake-join': 'off',
  },
};

/** Errors that may stay, each with its reason; one that is gone must go from here too. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'processes/order-to-cash/order-to-cash.bpmn: no-gateway-join-fork paid-up':
    'the head of a loop is where it is left: the next payment comes back to the same question',
};

async function errorsOf(name: string, xml: string): Promise<readonly string[]> {
  const linter = new Linter({ config, resolver: new NodeResolver() });
  const found = await linter.lint(await definitionsOf(xml));
  return Object.entries(found).flatMap(
    ([rule, reports]: readonly [string, readonly LintReport[]]) =>
      reports
        .filter(({ category }) => category === 'error' || category === 'rule-error')
        .map(
          ({ id, category }) => `${name}: ${category === 'error' ? rule : `${rule} failed`} ${id}`,
        ),
  );
}

describe('a process that ships', () => {
  const files = bpmnFiles('processes');
  const seen = new Set<string>();

  it.each(files)(
    "opens in Camunda Modeler's linter without an error: $name",
    async ({ name, xml }) => {
      const errors = await errorsOf(name, xml);
      for (const error of errors) seen.add(error);
      expect(errors.filter((error) => !(error in ACCEPTED))).toEqual([]);
    },
  );

  it('has every error that is accepted', () => {
    expect(Object.keys(ACCEPTED).filter((error) => !seen.has(error))).toEqual([]);
  });

  it.each(files)('is the same after a modeler has written it: $name', async ({ xml }) => {
    const read = await createModdle().fromXML(xml);
    const { xml: written } = await createModdle().toXML(read.rootElement, { format: true });
    const again = await createModdle().fromXML(written);
    expect([read.warnings, again.warnings]).toEqual([[], []]);
    expect(plain(again.rootElement)).toEqual(plain(read.rootElement));
    expect(Object.keys(again.elementsById)).toEqual(Object.keys(read.elementsById));
  });
});

describe('the linter', () => {
  it('finds what Camunda 8 does not run', async () => {
    const [{ xml } = { xml: '' }] = bpmnFiles('processes');
    const broken = xml.replace(/<zeebe:taskDefinition [^>]*\/>/, '');
    expect(await errorsOf('broken', broken)).not.toEqual(await errorsOf('broken', xml));
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

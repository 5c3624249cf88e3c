import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { variablesScope } from '../../engine/src/expression/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { runScenario, type ScenarioReport } from '../../engine/src/scenario/index.ts';
import { loadScenario } from '../../engine/src/scenario/node/load-scenario.ts';

const BUNDLE = join(import.meta.dirname, '../../processes/order-to-cash');
const RULES = join(import.meta.dirname, '../../rules');
const FILE = join(BUNDLE, 'order-to-cash.bpmn');

const xml = readFileSync(FILE, 'utf8');
const { problems, processes } = await parseBpmn(xml, { file: 'order-to-cash.bpmn' });
const nodes = Object.values(processes[0]?.nodes ?? {});
const scenarios = readdirSync(join(BUNDLE, 'scenarios')).filter((name) => name.endsWith('.json'));

const allOf = (pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the order-to-cash model', () => {
  it('is read without any problem or warning', () => {
    expect(problems).toEqual([]);
  });

  it('names every element that has a name in English too', () => {
    const unnamed = nodes.filter(({ name, properties }) => name && !properties['name:en']);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('points from every task to the clause that it carries out', () => {
    const tasks = nodes.filter(({ kind }) => /-task$/.test(kind));
    const without = tasks.filter(({ properties }) => !properties['policy']);
    expect(tasks.length).toBeGreaterThan(30);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('gives every user task somebody to do it and a form of the bundle', () => {
    const users = nodes.filter((node) => node.kind === 'user-task');
    const forms = readdirSync(join(BUNDLE, 'forms')).map((name) => name.replace('.form', ''));
    for (const user of users) {
      expect(user.candidateGroups, user.id).toBeDefined();
      expect(forms, user.id).toContain(user.formId);
    }
    expect(users.map(({ formId }) => formId).sort()).toEqual(forms.sort());
  });

  it('calls rule sets that are shipped', () => {
    const called = new Set(allOf(/decisionId="([^"]+)"/g));
    const shipped = new Set(readdirSync(RULES));
    expect(called.size).toBe(7);
    expect([...called].filter((id) => !shipped.has(`${id}.json`))).toEqual([]);
  });

  it('draws every element and every flow', () => {
    const drawn = new Set(allOf(/bpmnElement="([^"]+)"/g));
    const flows = Object.keys(processes[0]?.flows ?? {});
    const ids = [...nodes.filter(({ kind }) => kind !== 'process').map(({ id }) => id), ...flows];
    expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
  });
});

describe('the order-to-cash scenarios', () => {
  const reports: ScenarioReport[] = [];

  for (const name of scenarios) {
    it(name.replace('.json', '').replaceAll('-', ' '), async () => {
      const loaded = await loadScenario(join(BUNDLE, 'scenarios', name));
      if (!loaded.ok) throw new Error(loaded.failure.map(({ message }) => message).join('\n'));
      const { scenario, files, input } = loaded.value;
      const report = await runScenario(scenario, files, { createEngine, ...(input && { input }) });
      reports.push(report);
      expect(report.differences).toEqual([]);
      expect(report.passed).toBe(true);
    });
  }

  it('visit every element and take every flow between them', () => {
    expect(reports).toHaveLength(scenarios.length);
    const seen = new Set(reports.flatMap(({ trace }) => trace.entries.map(({ id }) => id)));
    const flows = Object.keys(processes[0]?.flows ?? {});
    const ids = [...nodes.filter(({ kind }) => kind !== 'process').map(({ id }) => id), ...flows];
    expect(ids.filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('an order of many lines, each corrected', () => {
  const numbers = Array.from({ length: 200 }, (_, at) => String(at + 1));
  const codes = ['price-differs', 'unit-unknown', 'item-unknown'];
  const corrections = numbers.flatMap((lineNo) =>
    codes.map((code) => ({ lineNo, code, decision: 'accept', values: {} })),
  );
  const variables = {
    order: { lines: numbers.map((number) => ({ number, itemIds: { seller: `S-${number}` } })) },
    masterData: { products: [{ sku: 'S-7', gtin: null, buyerItems: [] }] },
    corrections,
    resolutions: corrections.map((one) => ({ ...one, decision: 'correct' })),
    findings: [],
    lineFindings: corrections.map((one) => [{ ...one, acceptable: true }]),
  };
  const scope = variablesScope(variables, { now: 0, timeZone: 'Asia/Shanghai' });
  const written = nodes.flatMap((node) => [
    ...('outputs' in node ? node.outputs : []).map(({ target, source }) => ({ target, source })),
    ...(node.kind === 'script-task' && node.script
      ? [{ target: node.id, source: node.script }]
      : []),
  ]);

  it.each([
    ['lines', 200],
    ['apply-corrections', 600],
    ['exceptions', 0],
  ])('stays within what an expression may cost in %s', (target, length) => {
    const found = written.find((one) => one.target === target)?.source.evaluate(scope);
    expect(found).toMatchObject({ ok: true });
    expect(found?.ok && found.value).toHaveLength(length);
  });
});

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import type { ProcessModel } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { createCoverageMeasure, runScenario } from '../../engine/src/scenario/index.ts';
import { sourceFiles } from '../repository/source-files.ts';
import { mustLoad, shippedBundles } from './shipped-bundles.ts';

const bundles = shippedBundles();
const ruleSets = new Set(
  sourceFiles(['rules/*.json', 'processes/*/rules/*.json']).map(({ path }) =>
    basename(path, '.json'),
  ),
);

const files = await Promise.all(
  bundles.flatMap(({ bpmn }) =>
    bpmn.map(async (file) => {
      const xml = readFileSync(file, 'utf8');
      return { file, xml, ...(await parseBpmn(xml, { file })) };
    }),
  ),
);
const processes = files.flatMap(({ file, processes: models }) =>
  models.map((model) => ({ file, model })),
);
const measure = createCoverageMeasure(processes);

const nodesOf = (models: readonly ProcessModel[]) =>
  models.flatMap(({ nodes }) => Object.values(nodes));

/** Forms that start events name for whoever starts the process by hand. */
const startForms = (bpmn: readonly string[]): readonly string[] =>
  files
    .filter(({ file }) => bpmn.includes(file))
    .flatMap(({ xml }) => xml.match(/<(?:\w+:)?startEvent[^]*?<\/(?:\w+:)?startEvent>/g) ?? [])
    .flatMap((start) => /formId="([^"]+)"/.exec(start)?.[1] ?? []);

it('finds the bundles that ship', () => {
  expect(bundles.map(({ name }) => name)).toContain('order-to-cash');
});

describe.each(files)('$file', ({ xml, problems, processes: models }) => {
  const nodes = nodesOf(models);
  const allOf = (pattern: RegExp): readonly string[] =>
    [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

  it('is read without any problem or warning', () => {
    expect(problems).toEqual([]);
    expect(models.length).toBeGreaterThan(0);
  });

  it('names every element that has a name in English too', () => {
    const unnamed = nodes.filter(({ name, properties }) => name && !properties['name:en']);
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('points from every task to the clause that it carries out', () => {
    const tasks = nodes.filter(({ kind }) => /-task$/.test(kind));
    const without = tasks.filter(({ properties }) => !properties['policy']);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('calls rule sets that are shipped', () => {
    const called = allOf(/decisionId="([^"=]+)"/g);
    expect(called.filter((id) => !ruleSets.has(id))).toEqual([]);
  });

  it('draws every element and every flow', () => {
    const drawn = new Set(allOf(/bpmnElement="([^"]+)"/g));
    const flows = models.flatMap((model) => Object.keys(model.flows));
    const ids = [...nodes.filter(({ kind }) => kind !== 'process').map(({ id }) => id), ...flows];
    expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
  });
});

describe.each(bundles)('the bundle $name', ({ bpmn, forms, scenarios }) => {
  it('gives every user task somebody to do it and a form, and holds no other forms', () => {
    const models = files.filter(({ file }) => bpmn.includes(file)).flatMap((one) => one.processes);
    const users = nodesOf(models).filter((node) => node.kind === 'user-task');
    const names = new Set(forms.map((path) => basename(path, '.form')));
    const used = new Set([...users.map(({ formId }) => formId), ...startForms(bpmn)]);
    const nobody = users.filter((user) => !user.candidateGroups && !user.assignee);
    expect(nobody.map(({ id }) => id)).toEqual([]);
    expect([...used].filter((id) => id === undefined || !names.has(id))).toEqual([]);
    expect([...names].filter((id) => !used.has(id))).toEqual([]);
  });

  it('has scenarios', () => {
    expect(scenarios.length).toBeGreaterThan(0);
  });

  it.each(scenarios)('%s', async (path) => {
    const { scenario, files: played, input } = await mustLoad(path);
    const report = await runScenario(scenario, played, { createEngine, ...(input && { input }) });
    expect(report.differences).toEqual([]);
    expect(report.passed).toBe(true);
    measure.add(
      report.trace,
      played.map(({ name }) => name),
    );
  });
});

describe('the scenarios of all bundles together', () => {
  it.each(processes)(
    'visit every element and take every flow of $model.processId',
    ({ model: { processId } }) => {
      const covered = measure.coverage().find((one) => one.processId === processId);
      expect(covered?.elements.missing).toEqual([]);
      expect(covered?.flows.missing).toEqual([]);
      expect(covered?.percent).toBe(100);
    },
  );
});

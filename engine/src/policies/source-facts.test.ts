import { describe, expect, it } from 'vitest';
import { parseBpmn } from '../parse/index.ts';
import { SALES } from '../reports/report-fixture.ts';
import { ruleSetFixture } from '../rules/rule-set-fixture.ts';
import { care } from './policy-fixture.ts';
import { modelFacts, sourceFacts } from './source-facts.ts';

const property = (value: string): string =>
  `<extensionElements><zeebe:properties><zeebe:property name="policy" value="${value}"/><zeebe:property name="name:en" value="Look"/></zeebe:properties></extensionElements>`;

const process = (id: string, policy: string): string => `
  <process id="${id}" isExecutable="true">
    <startEvent id="${id}-s"/><sequenceFlow id="${id}-f" sourceRef="${id}-s" targetRef="${id}-t"/>
    <userTask id="${id}-t" name="看">${property(policy)}</userTask>
    <sequenceFlow id="${id}-g" sourceRef="${id}-t" targetRef="${id}-e"/><endEvent id="${id}-e"/>
  </process>`;

const bpmn = (...processes: readonly string[]): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">${processes.join('')}</definitions>`;

describe('the facts of a file', () => {
  it('are the elements of BPMN that name clauses, by commas or blanks, each once', async () => {
    const content = bpmn(process('p', 'CARE/2, CARE/3  CARE/4.1，CARE/2'));
    const { carriers, problems } = await sourceFacts({ file: 'p.bpmn', content, version: '4' });
    expect(problems).toEqual([]);
    expect(carriers).toEqual([
      {
        ...{ kind: 'process', id: 'p', element: 'p-t', version: '4', file: 'p.bpmn', line: 4 },
        ...{ name: '看', nameEn: 'Look', policy: ['CARE/2', 'CARE/3', 'CARE/4.1'] },
      },
    ]);
  });

  it('are of one process where one is meant', async () => {
    const content = bpmn(process('p', 'CARE/2'), process('q', 'CARE/3'));
    const { carriers } = await sourceFacts({ file: 'p.bpmn', content, processId: 'q' });
    expect(carriers.map(({ id, policy }) => [id, policy])).toEqual([['q', ['CARE/3']]]);
  });

  it('are the same of a process that has been read already', async () => {
    const content = bpmn(process('p', 'CARE/2'));
    const [model] = (await parseBpmn(content, { file: 'p.bpmn' })).processes;
    if (!model) throw new Error('Expected a process, but there is none.');
    const source = { file: 'p.bpmn', content, version: '4' };
    const facts = modelFacts(model, source);
    expect(facts).toEqual(await sourceFacts(source));
    expect(facts.carriers).toHaveLength(1);
  });

  it('are nothing but problems where it is not in order', async () => {
    const content = bpmn(process('p', 'CARE/2')).replace('targetRef="p-t"', 'targetRef="gone"');
    const broken = await sourceFacts({ file: 'p.bpmn', content });
    expect(broken.carriers).toEqual([]);
    expect(broken.problems.map(({ severity }) => severity)).toContain('error');
    const policy = await sourceFacts({ file: 'c.json', content: '{"clauses": []}' });
    expect(policy).toMatchObject({ documents: [], problems: [{ code: 'POLICY_SHAPE' }] });
  });

  it('are the clauses of a policy document, and the policy of a rule set', async () => {
    const policy = await sourceFacts({ file: 'c.json', content: JSON.stringify(care) });
    expect(policy.documents).toEqual([care]);
    const set = ruleSetFixture();
    const rules = await sourceFacts({ file: 'r.json', content: JSON.stringify(set) });
    expect(rules.carriers).toMatchObject([
      { kind: 'rule', id: set.id, version: set.version, policy: set.policy },
    ]);
  });

  it('are the policy of a report, or what is wrong with it', async () => {
    const facts = await sourceFacts({ file: 's.json', content: JSON.stringify(SALES) });
    expect(facts.carriers).toEqual([
      {
        ...{ kind: 'report', id: 'sales', version: '1', name: 'Sales', nameEn: 'Sales' },
        ...{ file: 's.json', policy: [] },
      },
    ]);
    const content = JSON.stringify({ ...SALES, filter: 'kind =' });
    const broken = await sourceFacts({ file: 's.json', content });
    expect(broken).toMatchObject({ carriers: [], problems: [{ code: 'REPORT_EXPRESSION' }] });
  });

  it('are none of a form, or of what is no JSON', async () => {
    for (const content of ['{"components": []}', '[1]', 'no JSON', '{"clauses": "none"}']) {
      const facts = await sourceFacts({ file: 'f.form', content });
      expect(facts).toMatchObject({ documents: [], carriers: [], problems: [] });
    }
  });
});

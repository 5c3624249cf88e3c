import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../engine/src/policies/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const store = (): Readonly<Record<string, string>> => ({
  WAYBILL_STORE: `sqlite:${inFolder('w.db')}`,
});

const clause = (id: string, kind: string, zh: string, en: string) => ({
  ...{ id, kind, text: { zh, en } },
  ...(kind === 'organisational' && { reason: { zh: '由人执行', en: 'People do it' } }),
});

/** Six clauses, of which five are for software. */
const care = {
  id: 'CARE',
  title: { zh: '关怀', en: 'Care' },
  clauses: [
    clause('CARE/1', 'organisational', '宗旨', 'The aim'),
    clause('CARE/2', 'process', '先看再寄', 'Look before sending'),
    clause('CARE/3.1', 'rule', '按等级', 'By grade'),
    clause('CARE/3.2', 'rule', '按地区', 'By region'),
    clause('CARE/4', 'record', '存档', 'Keep a file'),
    clause('CARE/5', 'report', '统计', 'Count them'),
  ],
};

const rhythm = (policy: readonly string[]) => ({
  ...{ id: 'rhythm', version: '2.0.0', title: { zh: '频率', en: 'Rhythm' }, policy },
  ...{ effectiveFrom: '2025-01-01', hitPolicy: 'first' },
  inputs: { type: 'object', properties: { grade: { type: 'string' } } },
  outputs: { type: 'object', properties: { days: { type: 'integer' } } },
  rules: [{ id: 'all', conditions: { all: [] }, event: { type: 'rhythm', params: { days: 30 } } }],
});

const process = (policy: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="greet" isExecutable="true">
    <startEvent id="s"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="how-often"/>
    <businessRuleTask id="how-often"><extensionElements><zeebe:calledDecision decisionId="rhythm" resultVariable="rhythm"/></extensionElements></businessRuleTask>
    <sequenceFlow id="f2" sourceRef="how-often" targetRef="look"/>
    <userTask id="look" name="看"><extensionElements><zeebe:properties><zeebe:property name="policy" value="${policy}"/><zeebe:property name="name:en" value="Look"/></zeebe:properties></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="look" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;

/** `policies`, `processes/greet` and `rules`, as a company keeps them. */
function givenCompany(
  elements = 'CARE/2, CARE/3.2',
  rules: readonly string[] = ['CARE/3.1'],
): void {
  for (const folder of ['policies', 'processes/greet', 'rules']) {
    mkdirSync(inFolder(...folder.split('/')), { recursive: true });
  }
  writeFileSync(inFolder('policies', 'care.json'), JSON.stringify(care));
  writeFileSync(inFolder('processes', 'greet', 'greet.bpmn'), process(elements));
  writeFileSync(inFolder('rules', 'rhythm.json'), JSON.stringify(rhythm(rules)));
}

/** Deeper than policies are looked for upwards. */
function givenFarFromPolicies(elements: string): string {
  const far = ['a', 'b', 'c', 'd', 'e', 'f'];
  mkdirSync(inFolder(...far), { recursive: true });
  writeFileSync(inFolder(...far, 'greet.bpmn'), process(elements));
  return inFolder(...far);
}

const bundle = (): string => inFolder('processes', 'greet');

interface Covered extends Coverage {
  readonly ok: boolean;
  readonly problems: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

describe('waybill check', () => {
  it('compares references with the policies beside the processes', async () => {
    givenCompany();
    expect(await waybill(['check', bundle()])).toMatchObject({
      ...{ status: 0, out: '2 files: 0 errors, 0 warnings\n' },
    });
  });

  it('fails where an element or a rule set refers to no clause, with place and mend', async () => {
    givenCompany('CARE/2 CARE/3', ['CARE/9']);
    const { status, out } = await waybill(['check', bundle(), inFolder('policies')]);
    expect(status).toBe(1);
    expect(out).toMatch(
      /greet\.bpmn:8: \(look\) error \[POLICY_CLAUSE_UNKNOWN\].*"CARE\/3" is none/,
    );
    expect(out).toContain('→ Name those that are carried out: CARE/3.1, CARE/3.2.');
    expect(out).toMatch(/rhythm\.json: error \[POLICY_CLAUSE_UNKNOWN\].*"CARE\/9" is none/);
    expect(out).toContain('3 files: 2 errors, 0 warnings');
  });

  it('only warns where there are no policies to compare with', async () => {
    const { status, out } = await waybill(['check', givenFarFromPolicies('CARE/2')]);
    expect(status).toBe(0);
    expect(out).toMatch(/greet\.bpmn: warning \[POLICY_NONE\]/);
  });

  it('names what is wrong with a policy document', async () => {
    givenCompany();
    const [first] = care.clauses;
    const twice = { ...care, clauses: [first, first] };
    writeFileSync(inFolder('policies', 'care.json'), JSON.stringify(twice));
    const { status, out } = await waybill(['check', inFolder('policies')]);
    expect(status).toBe(1);
    expect(out).toMatch(/care\.json: error \[POLICY_CLAUSE_TWICE\].*"CARE\/1" stands twice/);
  });

  it('names what is wrong with the policies beside the processes too', async () => {
    givenCompany();
    writeFileSync(inFolder('policies', 'care.json'), JSON.stringify({ ...care, clauses: [] }));
    const { status, out } = await waybill(['check', bundle()]);
    expect(status).toBe(1);
    expect(out).toMatch(/policies\/care\.json: error \[POLICY_SHAPE\]/);
  });

  it('refuses one document in two files', async () => {
    givenCompany();
    writeFileSync(inFolder('policies', 'copy.json'), JSON.stringify(care));
    const { status, out } = await waybill(['check', inFolder('policies')]);
    expect(status).toBe(1);
    expect(out).toMatch(/copy\.json: error \[POLICY_DOCUMENT_TWICE\]/);
  });
});

describe('waybill policies coverage', () => {
  it('computes from the files what is carried out, by what, and what is missing', async () => {
    givenCompany();
    const covered = await waybillJson<Covered>(['policies', 'coverage', '--from', bundle()]);
    expect(covered).toMatchObject({ status: 0, ok: true, problems: [] });
    expect(covered.totals).toEqual({
      ...{ clauses: 6, carriedOut: 2, mismatched: 1, missing: 2, organisational: 1, percent: 40 },
    });
    expect(covered.warnings.map(({ code }) => code)).toEqual(['POLICY_KIND_MISMATCH']);
    const carriers = covered.documents[0]?.clauses.map(({ carriers: all }) =>
      all.map(({ kind, id, element, version }) => [kind, id, element ?? version].join(' ')),
    );
    expect(carriers).toEqual([
      ...[[], ['process greet look'], ['rule rhythm 2.0.0'], ['process greet look'], [], []],
    ]);
  });

  it('shows a row for each document, and each clause of those that are named, in both languages', async () => {
    givenCompany();
    const from = ['--from', bundle()];
    const { out } = await waybill(['policies', 'coverage', ...from]);
    expect(out).toMatch(/CARE +6 +2 +2 +1 +1 +40\.0 +Care/);
    expect(out).toContain('2 of the 5 clauses that software can carry out: 40 %');
    expect(out).toContain('warning [POLICY_KIND_MISMATCH] Expected clause "CARE/3.2"');
    const detail = (await waybill(['policies', 'coverage', 'CARE', ...from])).out;
    expect(detail).toContain('CARE/2  [process: carried out]  Look before sending');
    expect(detail).toContain('process greet: Look (look)');
    expect(detail).toContain('CARE/4  [record: missing]  Keep a file');
    expect(detail).toContain('outside of software: People do it');
    const zh = (await waybill(['policies', 'coverage', 'CARE', ...from, '--lang', 'zh'])).out;
    expect(zh).toContain('CARE/3.1  [规则集: 已落实]  按等级');
    expect(zh).toContain('规则集 rhythm 2.0.0: 频率');
    expect(zh).toContain('软件可落实的 5 条中已落实 2 条：40 %');
  });

  it('counts less when the reference is taken away, and tells of rule sets nobody calls', async () => {
    givenCompany();
    writeFileSync(inFolder('processes', 'greet', 'greet.bpmn'), process(''));
    const without = await waybillJson<Covered>(['policies', 'coverage', '--from', bundle()]);
    expect(without.totals).toMatchObject({ carriedOut: 1, missing: 4, percent: 20 });
    const rules = await waybillJson<Covered>(['policies', 'coverage', '--from', inFolder('rules')]);
    expect(rules.warnings.map(({ code }) => code)).toEqual(['POLICY_RULE_SET_IDLE']);
  });

  it('fails on a broken reference, an unknown document, and where there are no policies', async () => {
    givenCompany('CARE/8');
    const broken = await waybillJson<Covered>(['policies', 'coverage', '--from', bundle()]);
    expect(broken).toMatchObject({ status: 1, problems: [{ code: 'POLICY_CLAUSE_UNKNOWN' }] });
    const unknown = await waybill(['policies', 'coverage', 'CARING', '--from', bundle()]);
    expect(unknown).toMatchObject({ status: 1, out: '' });
    expect(unknown.err).toContain('[POLICY_CLAUSE_NOT_FOUND]');
    const none = await waybill(['policies', 'coverage', '--from', givenFarFromPolicies('')]);
    expect(none.err).toContain('[CLI_NOTHING_FOUND] Expected policy documents');
  });
});

describe('waybill policies list and show', () => {
  it('list documents and clauses, and show what carries a clause out', async () => {
    givenCompany();
    const from = ['--from', inFolder('policies'), bundle()];
    expect((await waybill(['policies', 'list', ...from])).out).toMatch(/CARE +6 +Care/);
    expect((await waybill(['policies', 'list', 'CARE', ...from])).out).toMatch(
      /CARE\/3\.1 +rule set +By grade/,
    );
    const shown = await waybill(['policies', 'show', 'CARE/2', ...from]);
    expect(shown.out).toBe(
      'CARE/2  [process: carried out]  Look before sending\n    process greet: Look (look)\n',
    );
    const wide = await waybill(['policies', 'show', 'CARE/3', ...from]);
    expect(wide.status).toBe(1);
    expect(wide.err).toContain('→ Name one of CARE/3.1, CARE/3.2.');
  });
});

describe('policies on a store', () => {
  interface Shown {
    readonly instances: readonly { readonly id: string; readonly businessKey: string }[];
    readonly looked: number;
    readonly complete: boolean;
  }
  interface Executed {
    readonly clauses: readonly { readonly clause: string; readonly times: number }[];
  }

  it('takes no file that refers to a clause which no policy has', async () => {
    givenCompany('CARE/2 CARE/3');
    const refused = await waybill(['deploy', bundle()], store());
    expect(refused.status).toBe(1);
    expect(refused.err).toMatch(/\[POLICY_CLAUSE_UNKNOWN\].*"CARE\/3" is none/);
    expect((await waybill(['start', 'greet'], store())).err).toContain('[PROCESS_NOT_FOUND]');
    const alone = await waybill(['deploy', givenFarFromPolicies('CARE/3')], store());
    expect({ status: alone.status, out: alone.out }).toMatchObject({
      status: 0,
      out: expect.stringMatching(/warning \[POLICY_NONE\]/) as string,
    });
  });

  it('compares with policies that are deployed where none lie nearby', async () => {
    givenCompany();
    await waybill(['deploy', inFolder('policies')], store());
    const far = (clause: string) => waybill(['deploy', givenFarFromPolicies(clause)], store());
    expect((await far('CARE/9')).err).toMatch(/\[POLICY_CLAUSE_UNKNOWN\].*"CARE\/9" is none/);
    const known = await far('CARE/2');
    expect({ status: known.status, warned: known.out.includes('POLICY_NONE') }).toEqual({
      status: 0,
      warned: false,
    });
  });

  async function givenInstances(): Promise<string> {
    givenCompany();
    const deployed = await waybill(['deploy', bundle(), inFolder('policies')], store());
    expect(deployed.out).toContain('deployed CARE, version 1');
    for (const key of ['G-1', 'G-2']) {
      const start = ['start', 'greet', '--business-key', key, '--variables', '{"grade": "A"}'];
      expect((await waybill(start, store())).status).toBe(0);
    }
    const { tasks } = await waybillJson<{ tasks: readonly { id: string; instanceId: string }[] }>(
      ['tasks'],
      store(),
    );
    const [task] = tasks;
    expect((await waybill(['complete', task?.id ?? '', '--as', 'li'], store())).status).toBe(0);
    return task?.instanceId ?? '';
  }

  it('are followed from a clause to the instances that executed it, and back', async () => {
    const instance = await givenInstances();
    const looked = await waybillJson<Shown>(['policies', 'show', 'CARE/2'], store());
    expect(looked).toMatchObject({ status: 0, looked: 2, complete: true });
    expect(looked.instances.map(({ id }) => id)).toEqual([instance]);
    const evaluated = await waybillJson<Shown>(['policies', 'show', 'CARE/3.1'], store());
    expect(evaluated.instances.map(({ businessKey }) => businessKey)).toEqual(['G-1', 'G-2']);
    const back = await waybillJson<Executed>(['policies', 'executed', instance], store());
    expect(back.clauses.map(({ clause: id, times }) => [id, times])).toEqual([
      ...[['CARE/3.1', 1] as const, ['CARE/2', 1] as const, ['CARE/3.2', 1] as const],
    ]);
  });

  it('are told to people, and coverage is that of what is deployed', async () => {
    const instance = await givenInstances();
    const { out } = await waybill(['policies', 'show', 'CARE/3.1', '--limit', '1'], store());
    expect(out).toContain('executed by 1 of 1 instances looked at');
    expect(out).toMatch(/G-1 +20.* 1 +rule set rhythm 2\.0\.0: Rhythm/);
    expect(out).toContain('there are more instances');
    const zh = await waybill(['policies', 'executed', instance, '--lang', 'zh'], store());
    expect(zh.out).toMatch(/CARE\/2 {2}先看再寄\n {4}20[-\d: ]+ {2}流程 greet 1: 看 \(look\)/);
    const covered = await waybillJson<Covered>(['policies', 'coverage'], store());
    expect(covered.totals).toMatchObject({ clauses: 6, carriedOut: 2, percent: 40 });
    const carrier = covered.documents[0]?.clauses[1]?.carriers[0];
    expect(carrier).toMatchObject({ id: 'greet', version: '1', element: 'look' });
  });

  it('count only rule sets that are in effect, and the newest wording', async () => {
    await givenInstances();
    const later = { ...rhythm(['CARE/3.2']), version: '3.0.0', effectiveFrom: '2999-01-01' };
    writeFileSync(inFolder('rules', 'rhythm.json'), JSON.stringify(later));
    const renamed = { ...care, title: { zh: '新', en: 'Newer' } };
    writeFileSync(inFolder('policies', 'care.json'), JSON.stringify(renamed));
    await waybill(['deploy', inFolder('rules'), inFolder('policies')], store());
    const covered = await waybillJson<Covered>(['policies', 'coverage'], store());
    const rules = covered.documents[0]?.clauses.flatMap(({ carriers }) =>
      carriers.filter(({ kind }) => kind === 'rule').map(({ version }) => version),
    );
    expect(rules).toEqual(['2.0.0']);
    expect(covered.documents[0]?.title.en).toBe('Newer');
  });
});

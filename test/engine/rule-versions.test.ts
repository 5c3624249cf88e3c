import { describe, expect, it } from 'vitest';
import { createEngine, DeploymentRefused, type Engine } from '../../engine/src/index.ts';
import type { Json } from '../../engine/src/model/index.ts';

const process = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="judge" isExecutable="true">
    <startEvent id="s"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="decide"/>
    <businessRuleTask id="decide"><extensionElements>
      <zeebe:calledDecision decisionId="grade" resultVariable="result"/>
      <zeebe:ioMapping>
        <zeebe:input source="=total" target="total"/>
        <zeebe:input source="=on" target="factDate"/>
      </zeebe:ioMapping>
    </extensionElements></businessRuleTask>
    <sequenceFlow id="f2" sourceRef="decide" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;

const grade = (version: string, effectiveFrom: string, more: object = {}): string =>
  JSON.stringify({
    ...{ id: 'grade', version, title: { zh: '定级', en: 'Grade' }, policy: [], effectiveFrom },
    inputs: {
      type: 'object',
      additionalProperties: false,
      properties: { total: { type: 'number' } },
    },
    outputs: { type: 'object', properties: { by: {}, due: {} } },
    hitPolicy: 'first',
    rules: [{ id: 'all', conditions: { all: [] }, event: { type: 'x', params: { by: version } } }],
    ...more,
  });

const file = (name: string, content: string) => ({ name, content });

async function judged(engine: Engine, on: string | null): Promise<Json | undefined> {
  const variables = { total: 1, on };
  const { instanceId } = await engine.start({ processId: 'judge', variables });
  await engine.settle();
  const variablesNow = await engine.variables(instanceId);
  return variablesNow['result'];
}

async function explained(engine: Engine): Promise<Json | undefined> {
  const [first] = await engine.instances({ limit: 1 });
  const entries = await engine.history(first?.id ?? '');
  const event = entries
    .flatMap(({ events }) => events)
    .find((one) => one.kind === 'rules-evaluated');
  return event?.explanation;
}

const start = '2026-08-01T00:00:00Z';

describe('versions of a rule set', () => {
  it('stand side by side, and the date of the fact chooses', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    await engine.deploy([
      file('judge.bpmn', process),
      file('grade-1.json', grade('1', '2026-01-01')),
      file('grade-2.json', grade('2', '2026-07-01')),
    ]);
    expect(await judged(engine, '2026-06-30')).toEqual({ by: '1' });
    expect(await judged(engine, '2026-07-01')).toEqual({ by: '2' });
    expect(await judged(engine, null)).toEqual({ by: '2' });
    await engine.close();
  });

  it('record the date of the fact, or the time of the command as it is in the zone', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: '2026-07-31T20:00:00Z' });
    await engine.deploy([file('judge.bpmn', process), file('g.json', grade('1', '2026-08-01'))]);
    expect(await judged(engine, null)).toEqual({ by: '1' });
    expect(await explained(engine)).toMatchObject({ factDate: '2026-08-01T04:00:00.000+08:00' });
    await engine.close();
  });

  it('leave what was decided as it was, and come too late for facts before them', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    await engine.deploy([file('judge.bpmn', process), file('g.json', grade('1', '2026-01-01'))]);
    expect(await judged(engine, '2026-03-01')).toEqual({ by: '1' });
    const before = await explained(engine);
    await engine.deploy([file('g.json', grade('2', '2026-07-01'))]);
    expect(await explained(engine)).toEqual(before);
    expect(await judged(engine, '2026-03-01')).toEqual({ by: '1' });
    await engine.close();
  });

  it('are missing before the first, which becomes an incident that names the date', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    await engine.deploy([file('judge.bpmn', process), file('g.json', grade('1', '2026-07-01'))]);
    expect(await judged(engine, '2026-06-30')).toBeUndefined();
    expect(await judged(engine, 'soon')).toBeUndefined();
    const incidents = await engine.incidents({});
    const failures = incidents.map(({ failure }) => failure);
    expect(failures.map(({ code }) => code)).toEqual(['RULE_SET_NOT_FOUND', 'RULES_FACT_DATE']);
    expect(failures[0]?.message).toContain('in effect on 2026-06-30');
    await engine.close();
  });
});

describe('a calendar deployed beside rule sets', () => {
  const params = {
    due: { addWorkingDays: { to: '2026-09-30', days: 1, calendar: 'cn' } },
  };
  const due = grade('1', '2026-01-01', {
    rules: [{ id: 'all', conditions: { all: [] }, event: { type: 'x', params } }],
  });
  const calendar = (version: string, to: string): string =>
    JSON.stringify({
      ...{ id: 'cn', version, title: { zh: '历', en: 'Calendar' } },
      ...{ from: '2026-01-01', until: '2026-12-31', weekend: [6, 7] },
      holidays: [{ from: '2026-10-01', to }],
    });

  it('counts in its newest version, which the explanation names', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    await engine.deploy([
      file('judge.bpmn', process),
      file('grade.json', due),
      file('cn.json', calendar('1', '2026-10-07')),
    ]);
    expect(await judged(engine, null)).toEqual({ due: '2026-10-08' });
    await engine.advanceTime(1_000);
    await engine.deploy([file('cn.json', calendar('2', '2026-10-08'))]);
    expect(await judged(engine, null)).toEqual({ due: '2026-10-09' });
    expect(await explained(engine)).toMatchObject({
      resources: [{ kind: 'calendar', id: 'cn', version: '1' }],
    });
    await engine.close();
  });

  it('of the company counts still when what ships is deployed again as it was', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    const ships = file('cn.json', calendar('2026.1', '2026-10-07'));
    await engine.deploy([file('judge.bpmn', process), file('grade.json', due), ships]);
    await engine.deploy([file('own.json', calendar('2027.1', '2026-10-08'))]);
    await engine.advanceTime(1_000);
    await engine.deploy([ships]);
    expect(await judged(engine, null)).toEqual({ due: '2026-10-09' });
    await engine.close();
  });

  it('must be there, and changes with a new version alone', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: start });
    const refused = async (...files: Parameters<Engine['deploy']>[0][]): Promise<string> => {
      try {
        await engine.deploy(files.flat().filter((one) => typeof one === 'object'));
        return 'deployed';
      } catch (thrown) {
        if (!(thrown instanceof DeploymentRefused)) throw thrown;
        return thrown.problems.map(({ code }) => code).join();
      }
    };
    expect(await refused([file('grade.json', due)])).toBe('RULE_SET_RESOURCE');
    expect(await refused([file('cn.json', calendar('1', '2026-10-07'))])).toBe('deployed');
    expect(await refused([file('grade.json', due)])).toBe('deployed');
    expect(await refused([file('cn.json', calendar('1', '2026-10-08'))])).toBe(
      'RULE_SET_VERSION_TAKEN',
    );
    expect(await refused([file('cn.json', calendar('2', '2026-02-30'))])).toBe('RULE_SET_CALENDAR');
    await engine.close();
  });
});

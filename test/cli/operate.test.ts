import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IncidentItem, InstanceRow, UserTaskItem } from '../../engine/src/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const store = (): Readonly<Record<string, string>> => ({
  WAYBILL_STORE: `sqlite:${inFolder('w.db')}`,
});

const quote = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <process id="quote" isExecutable="true">
    <startEvent id="s"/>
    <exclusiveGateway id="large" default="f2"/>
    <userTask id="sign"/>
    <userTask id="send" name="发报价"><extensionElements><zeebe:properties><zeebe:property name="name:en" value="Send the quotation"/></zeebe:properties></extensionElements></userTask>
    <boundaryEvent id="soon" attachedToRef="send" cancelActivity="false"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent>
    <userTask id="urge"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="large"/>
    <sequenceFlow id="f2" sourceRef="large" targetRef="send"/>
    <sequenceFlow id="f3" sourceRef="large" targetRef="sign"><conditionExpression>total &gt; 1000</conditionExpression></sequenceFlow>
    <sequenceFlow id="f4" sourceRef="soon" targetRef="urge"/>
  </process>
</definitions>`;

async function givenStarted(...variables: readonly string[]): Promise<string> {
  writeFileSync(inFolder('quote.bpmn'), quote);
  expect((await waybill(['deploy', inFolder('quote.bpmn')], store())).status).toBe(0);
  const started = await waybillJson<{ instances: readonly { instanceId: string }[] }>(
    ['start', 'quote', ...variables],
    store(),
  );
  return started.instances[0]?.instanceId ?? '';
}

const tasks = async (): Promise<readonly UserTaskItem[]> =>
  (await waybillJson<{ tasks: readonly UserTaskItem[] }>(['tasks'], store())).tasks;

const incidents = async (): Promise<readonly IncidentItem[]> =>
  (await waybillJson<{ incidents: readonly IncidentItem[] }>(['incidents'], store())).incidents;

describe('an operator on the command line', () => {
  it('resolves an incident with the variable that was missing', async () => {
    await givenStarted();
    const [incident] = await incidents();
    expect(incident?.failure.code).toBe('CONDITION_NOT_BOOLEAN');
    const mended = ['resolve', incident?.id ?? '', '--variables', '{"total": 2000}', '--as', 'li'];
    expect(await waybill(mended, store())).toMatchObject({
      ...{ status: 0, out: `resolved incident ${incident?.id ?? ''}\n` },
    });
    expect(await incidents()).toEqual([]);
    expect((await tasks()).map(({ element }) => element)).toEqual(['sign']);
    const again = await waybillJson<{ error: { code: string } }>(mended, store());
    expect(again).toMatchObject({ status: 1, ok: false, error: { code: 'INCIDENT_NOT_OPEN' } });
  });

  it('sets variables of an instance, and of a place that is open only', async () => {
    const instance = await givenStarted('--variables', '{"total": 2000}');
    const set = ['set-variables', instance, '--variables', '{"total": "99.00", "note": "spoken"}'];
    expect((await waybill([...set, '--lang', 'zh'], store())).out).toBe(
      `已设置 ${instance} 的变量 total、note\n`,
    );
    expect((await waybill(['history', instance], store())).out).toContain('note = "spoken"');
    const nowhere = await waybill([...set, '--scope', '99'], store());
    expect(nowhere).toMatchObject({ status: 1 });
    expect(nowhere.err).toContain('[SCOPE_NOT_OPEN]');
    expect((await waybill(['set-variables', instance], store())).status).toBe(2);
  });

  it('cancels an instance with a reason that stands in history', async () => {
    const instance = await givenStarted('--variables', '{"total": 2000}');
    const cancel = ['cancel', instance, '--reason', 'order withdrawn', '--as', 'li'];
    expect(await waybillJson(cancel, store())).toMatchObject({ status: 0, ok: true, instance });
    const { instances } = await waybillJson<{ instances: readonly InstanceRow[] }>(
      ['instances'],
      store(),
    );
    expect(instances).toMatchObject([{ id: instance, status: 'terminated' }]);
    expect(await tasks()).toEqual([]);
    expect((await waybill(['history', instance], store())).out).toMatch(
      /li \(user\)[\s\S]*order withdrawn/,
    );
    expect((await waybill(cancel, store())).err).toContain('[INSTANCE_ENDED]');
  });

  it('suspends an instance, resumes it, and restarts it when it has ended', async () => {
    const instance = await givenStarted('--variables', '{"total": 2000}');
    const suspend = ['suspend', instance, '--reason', 'the list is wrong', '--as', 'li'];
    expect(await waybillJson(suspend, store())).toMatchObject({ status: 0, instance });
    expect((await waybill(['instances', '--status', 'suspended'], store())).out).toMatch(
      /suspended/,
    );
    expect((await waybill(suspend, store())).err).toContain('[INSTANCE_SUSPENDED]');
    expect((await waybill(['resume', instance, '--lang', 'zh'], store())).out).toBe(
      `已恢复 ${instance}\n`,
    );
    expect((await waybill(['history', instance], store())).out).toMatch(
      /the list is wrong[\s\S]*suspended[\s\S]*resumed/,
    );
    const [element] = (await tasks()).map((task) => task.element);
    await waybill(['cancel', instance], store());
    const restart = ['restart', instance, '--at', element ?? '', '--reason', 'by mistake'];
    const { instanceId } = await waybillJson<{ instanceId: string }>(restart, store());
    expect(await tasks()).toMatchObject([{ instanceId, element }]);
    expect((await waybill(['restart', instance, '--at', 'x'], store())).status).toBe(2);
  });

  it('proves one instance alone, and does not take an unknown one for whole', async () => {
    const instance = await givenStarted('--variables', '{"total": 2000}');
    const other = await waybill(['start', 'quote', '--variables', '{"total": 1}'], store());
    expect(other.status).toBe(0);
    expect(await waybillJson(['audit', 'verify', '--instance', instance], store())).toMatchObject({
      ...{ status: 0, ok: true, instances: 1 },
    });
    const unknown = await waybill(['audit', 'verify', '--instance', 'nobody'], store());
    expect(unknown.status).toBe(1);
  });
});

describe('a task that somebody has', () => {
  it('is completed by them alone', async () => {
    await givenStarted('--variables', '{"total": 2000}');
    const task = (await tasks())[0]?.id ?? '';
    await waybill(['claim', task, '--as', 'li'], store());
    const other = await waybillJson<{ error: { code: string } }>(
      ['complete', task, '--as', 'wang'],
      store(),
    );
    expect(other).toMatchObject({ status: 1, ok: false, error: { code: 'TASK_OF_ANOTHER' } });
    expect(await tasks()).toHaveLength(1);
    expect((await waybill(['complete', task, '--as', 'li'], store())).status).toBe(0);
  });
});

describe('looking at a store', () => {
  it('reads of tasks and of what happened in their own language', async () => {
    const instance = await givenStarted('--variables', '{"total": 1}');
    for (const args of [['tasks'], ['history', instance]]) {
      expect((await waybill([...args, '--lang', 'en'], store())).out).toContain(
        'Send the quotation',
      );
      expect((await waybill([...args, '--lang', 'zh'], store())).out).toContain('发报价');
    }
  });

  it('does not carry out what has fallen due; the next one who acts does', async () => {
    const instance = await givenStarted('--variables', '{"total": 1}');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const look = [['tasks'], ['instances'], ['incidents'], ['history', instance]];
    for (const args of look) expect((await waybill(args, store())).status).toBe(0);
    expect((await tasks()).map(({ element }) => element)).toEqual(['send']);
    const story = (await waybill(['history', instance], store())).out;
    expect(story).not.toContain('came to "soon"');
    await waybill(['set-variables', instance, '--variables', '{"seen": true}'], store());
    expect((await tasks()).map(({ element }) => element)).toEqual(['send', 'urge']);
  });
});

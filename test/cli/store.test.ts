import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InstanceRow, UserTaskItem } from '../../engine/src/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const store = (): Readonly<Record<string, string>> => ({
  WAYBILL_STORE: `sqlite:${inFolder('data', 'w.db')}`,
});

const review = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=number"/></extensionElements></message>
  <process id="review" name="Review" isExecutable="true">
    <startEvent id="s"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="look"/>
    <userTask id="look" name="Look at it"><extensionElements><zeebe:assignmentDefinition candidateGroups="sales"/></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="look" targetRef="wait"/>
    <intermediateCatchEvent id="wait" name="Wait for the money"><messageEventDefinition id="md" messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f3" sourceRef="wait" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;

interface Family {
  readonly members: readonly { readonly kind: string; readonly processId?: string }[];
  readonly complete: boolean;
}
interface Tasks {
  readonly tasks: readonly UserTaskItem[];
}
interface Instances {
  readonly instances: readonly InstanceRow[];
}

async function givenStarted(): Promise<{ readonly task: string; readonly instance: string }> {
  writeFileSync(inFolder('review.bpmn'), review);
  expect((await waybill(['deploy', inFolder('review.bpmn')], store())).status).toBe(0);
  const variables = '{"number": "PO-1"}';
  const args = ['start', 'review', '--business-key', 'PO-1', '--variables', variables];
  const started = await waybillJson<{ instances: readonly { instanceId: string }[] }>(
    args,
    store(),
  );
  const { tasks } = await waybillJson<Tasks>(['tasks', '--group', 'sales'], store());
  return { task: tasks[0]?.id ?? '', instance: started.instances[0]?.instanceId ?? '' };
}

describe('the command line on a SQLite file', () => {
  it('shows the family of an order in both languages, and as JSON', async () => {
    const { instance } = await givenStarted();
    const english = await waybill(['family', 'PO-1'], store());
    expect(english.status).toBe(0);
    expect(english.out).toMatch(/^order family PO-1: 1 member\n/);
    expect(english.out).toMatch(new RegExp(`instance +review 1 +active +${instance}\n`));
    const chinese = await waybill(['family', 'PO-1', '--lang', 'zh'], store());
    expect(chinese.out).toContain('订单全景 PO-1：1 项');
    const json = await waybillJson<Family>(['family', 'PO-1'], store());
    expect(json).toMatchObject({
      complete: true,
      members: [{ kind: 'instance', processId: 'review' }],
    });
    expect((await waybillJson<Family>(['family', 'PO-2'], store())).members).toEqual([]);
  });

  it('deploys, starts, claims, completes, publishes and tells the story', async () => {
    const { task, instance } = await givenStarted();
    expect((await waybill(['claim', task, '--as', 'li'], store())).out).toContain('li has task');
    const own = await waybillJson<Tasks>(['tasks', '--user', 'li'], store());
    expect(own.tasks.map(({ element }) => element)).toEqual(['look']);
    const done = ['complete', task, '--as', 'li', '--variables', '{"good": true}'];
    expect(await waybill(done, store())).toMatchObject({ status: 0 });
    const published = ['publish', 'paid', '--key', 'PO-1', '--variables', '{"amount": "99.00"}'];
    expect((await waybill(published, store())).out).toContain('published to 1 instance');
    const { instances } = await waybillJson<Instances>(['instances'], store());
    expect(instances).toMatchObject([{ id: instance, status: 'completed', businessKey: 'PO-1' }]);
    const story = (await waybill(['history', instance], store())).out;
    expect(story).toMatch(
      /"Review" started, version 1, business key PO-1[\s\S]*task "Look at it" opened for sales[\s\S]*li \(user\)\n {4}claimed by li[\s\S]*good = true[\s\S]*"Wait for the money" waits for message paid[\s\S]*amount = "99.00"[\s\S]*the process has ended/,
    );
  });

  it('refuses a task that is done already, and says so in JSON', async () => {
    const { task } = await givenStarted();
    await waybill(['complete', task], store());
    const again = await waybillJson<{ error: { code: string } }>(['complete', task], store());
    expect(again).toMatchObject({ status: 1, ok: false });
    expect(again.error.code).toMatch(/^[A-Z_]+$/);
  });

  it('names every problem of a deployment, and keeps the store as it was', async () => {
    writeFileSync(inFolder('broken.bpmn'), review.replace('targetRef="look"', 'targetRef="gone"'));
    const { status, err } = await waybill(['deploy', inFolder('broken.bpmn')], store());
    expect(status).toBe(1);
    expect(err).toContain(`${inFolder('broken.bpmn')}:`);
    expect(err).toContain('[BPMN_REFERENCE_UNRESOLVED]');
    expect((await waybill(['instances'], store())).out).toBe('none\n');
  });

  it('does not make a store where none is meant', async () => {
    const { status, err } = await waybill(['tasks'], store());
    expect(status).toBe(1);
    expect(err).toContain('[CLI_STORE_INVALID]');
    const odd = await waybill(['tasks', '--store', 'memory:']);
    expect(odd.err).toContain('[CLI_STORE_INVALID]');
  });

  it('seals, exports and verifies, and finds what was changed afterwards', async () => {
    await givenStarted();
    await waybill(['audit', 'keys', inFolder('keys', 'seal')]);
    const keys = {
      ...store(),
      WAYBILL_SEAL_PRIVATE_KEY: inFolder('keys', 'seal-private.pem'),
      WAYBILL_SEAL_PUBLIC_KEY: inFolder('keys', 'seal-public.pem'),
    };
    expect((await waybill(['audit', 'seal'], keys)).out).toContain('seal 1 over 1 history');
    expect(await waybillJson(['audit', 'verify'], keys)).toMatchObject({
      ...{ status: 0, ok: true, instances: 1, seals: 1, sealsProved: true, problems: [] },
    });
    const file = inFolder('history.jsonl');
    await waybill(['audit', 'export', '--output', file], keys);
    expect((await waybill(['audit', 'verify', '--export', file], keys)).status).toBe(0);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('PO-1', 'PO-2'));
    const changed = await waybill(['audit', 'verify', '--export', file], keys);
    expect(changed.status).toBe(1);
    expect(changed.out).toMatch(/error \[[A-Z_]+\][\s\S]*history is not what was written/);
  });

  it('never overwrites a key', async () => {
    await waybill(['audit', 'keys', inFolder('seal')]);
    const before = readFileSync(inFolder('seal-private.pem'), 'utf8');
    const again = await waybill(['audit', 'keys', inFolder('seal')]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('[CLI_FILE_NOT_WRITABLE]');
    expect(readFileSync(inFolder('seal-private.pem'), 'utf8')).toBe(before);
  });
});

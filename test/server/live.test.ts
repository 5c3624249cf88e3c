import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
let li: Client;

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
  <process id="p" isExecutable="true"><startEvent id="s"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="t"/><userTask id="t"/></process></definitions>`;

beforeEach(async () => {
  given = await givenServer({ clock: 'virtual' });
  li = await given.person('li', ['clerk']);
  await given.engine.deploy(BPMN);
});
afterEach(() => given.close());

/** Reads a stream until `wanted` events have come, then leaves. */
async function events(wanted: number, lastId?: string, path = '/events') {
  const response = await fetch(`${given.server.url}/api/v1${path}`, {
    headers: { ...li.headers, ...(lastId !== undefined && { 'last-event-id': lastId }) },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const done = (async () => {
    let text = '';
    for (;;) {
      const found = [...text.matchAll(/(?:id: (\S+)\n)?event: (\w+)\ndata: (.*)\n\n/g)];
      const read = found.map(([, id, topic, data = '']) => ({ id, topic, ...JSON.parse(data) }));
      if (read.length >= wanted) {
        await reader?.cancel();
        return read;
      }
      const next = await reader?.read();
      if (!next || next.done) return read;
      text += next.value;
    }
  })();
  return { done, status: response.status };
}

describe('the stream of events', () => {
  it('tells what has changed, and goes on after a break where it was', async () => {
    const { done } = await events(1);
    const { instanceId } = await given.engine.start({ processId: 'p' });
    const [first] = await done;
    expect(first).toMatchObject({ topic: 'instance', subject: instanceId, tasks: true });
    const missed = await given.engine.start({ processId: 'p' });
    const again = await events(1, first?.id);
    expect(await again.done).toMatchObject([{ subject: missed.instanceId }]);
  });

  it('says that all must be read again where it does not know what was missed', async () => {
    expect(await (await events(1, 'another-17')).done).toMatchObject([{ topic: 'reset' }]);
  });

  it('tells of one instance alone where one is named', async () => {
    const one = await given.engine.start({ processId: 'p' });
    const { done } = await events(1, undefined, `/events?instanceId=${one.instanceId}`);
    await given.engine.start({ processId: 'p' });
    await given.engine.setVariables(one.instanceId, { a: 1 });
    expect(await done).toMatchObject([{ subject: one.instanceId, revision: 2 }]);
  });

  it('ends when the server stops', async () => {
    const { done } = await events(99);
    await given.server.stop();
    expect(await done).toEqual([]);
  });

  it('is nobody’s who is not signed in', async () => {
    expect((await fetch(`${given.server.url}/api/v1/events`)).status).toBe(401);
  });
});

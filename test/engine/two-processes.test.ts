import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import type { Queue, Store, WorkHandler, WorkReference } from '../../engine/src/ports/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import {
  bpmn,
  catchMessage,
  end,
  message,
  sequence,
  start,
  startByTimer,
  userTask,
} from './process-xml.ts';

/** A queue that hands out nothing by itself, so that a test says in which order things happen. */
class QueueByHand implements Queue {
  readonly name = 'bullmq';
  readonly announced: WorkReference[] = [];
  private handler: WorkHandler = async () => undefined;
  readonly announce = (references: readonly WorkReference[]): void => {
    this.announced.push(...references);
  };
  readonly consume = async (handler: WorkHandler): Promise<void> => {
    this.handler = handler;
  };
  readonly deliver = (reference: WorkReference): Promise<void> => this.handler(reference);
  readonly takeTurn = async (): Promise<boolean> => true;
  readonly holdTurn = this.takeTurn;
  readonly idle = async (): Promise<void> => undefined;
  readonly close = async (): Promise<void> => undefined;
}

const call = `<callActivity id="call"><extensionElements><zeebe:calledElement processId="child"/></extensionElements></callActivity>`;

interface Process {
  readonly engine: Engine;
  readonly queue: QueueByHand;
}

describe('two processes on one store', () => {
  let store: Store = openMemoryStore();
  let now = Date.parse('2026-03-02T01:00:00Z');
  const engines: Engine[] = [];
  beforeEach(() => {
    store = openMemoryStore();
    now = Date.parse('2026-03-02T01:00:00Z');
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()));
  });

  const open = async (more: EngineOptions = {}): Promise<Process> => {
    const queue = new QueueByHand();
    const engine = await createEngine({ store, queue, clock: { now: () => now }, ...more });
    engines.push(engine);
    return { engine, queue };
  };
  const announcedAt = async ({ queue }: Process, kind: string): Promise<WorkReference> => {
    for (const reference of queue.announced) {
      if (reference.kind !== 'outgoing') continue;
      if ((await store.outgoingCommand(reference.id))?.target.kind === kind) return reference;
    }
    throw new Error(`nothing announced for ${kind}`);
  };

  /** Commands to others that an act has announced. */
  const newOf = async ({ queue }: Process, act: () => Promise<unknown>) => {
    const before = queue.announced.length;
    await act();
    return queue.announced.slice(before).filter(({ kind }) => kind === 'outgoing');
  };

  it('keep the order of a start and its cancellation, whoever is quicker', async () => {
    const [one, other] = [await open(), await open()];
    await one.engine.deploy(bpmn(sequence('parent', [start, call, end])));
    await one.engine.deploy(bpmn(sequence('child', [start, userTask('inside'), end])));
    const { instanceId } = await one.engine.start({ processId: 'parent' });
    await one.engine.cancelInstance(instanceId);
    const starting = await announcedAt(one, 'start');
    const cancelling = await announcedAt(one, 'instance');
    await other.queue.deliver(cancelling);
    await one.queue.deliver(starting);
    const rows = await one.engine.instances();
    expect(rows.map(({ status }) => status)).toEqual(['terminated', 'terminated']);
    expect((await one.engine.counts()).outgoing).toBe(0);
  });

  it('keep the order of a suspension and its end, whoever is quicker', async () => {
    const [one, other] = [await open(), await open()];
    await one.engine.deploy(bpmn(sequence('parent', [start, call, end])));
    await one.engine.deploy(bpmn(sequence('child', [start, userTask('inside'), end])));
    const { instanceId } = await one.engine.start({ processId: 'parent' });
    await one.queue.deliver(await announcedAt(one, 'start'));
    await one.engine.suspendInstance(instanceId);
    const suspending = await announcedAt(one, 'instance');
    const [resuming] = await newOf(one, () => one.engine.resumeInstance(instanceId));
    if (resuming) await other.queue.deliver(resuming);
    await one.queue.deliver(suspending);
    expect((await one.engine.counts()).outgoing).toBe(0);
    expect(await other.engine.instances({ suspended: true })).toEqual([]);
    const [task] = await one.engine.tasks();
    await one.engine.completeTask(task?.id ?? '');
  });

  it('hear an escalation before the end of the one that threw it, whoever is quicker', async () => {
    const [one, other] = [await open(), await open()];
    const late = `<escalation id="late" escalationCode="late"/>`;
    const definition = `<escalationEventDefinition escalationRef="late"/>`;
    const chase = `<boundaryEvent id="told" attachedToRef="call" cancelActivity="false">${definition}</boundaryEvent>
      <userTask id="chase"/><sequenceFlow id="c" sourceRef="told" targetRef="chase"/>`;
    const warn = `<intermediateThrowEvent id="warn">${definition}</intermediateThrowEvent>`;
    await one.engine.deploy(bpmn(sequence('parent', [start, call, end], chase), late));
    await one.engine.deploy(bpmn(sequence('child', [start, warn, end]), late));
    await one.engine.start({ processId: 'parent' });
    const starting = await announcedAt(one, 'start');
    const thrown = await newOf(one, () => one.queue.deliver(starting));
    expect(thrown).toHaveLength(2);
    for (const reference of thrown.toReversed()) await other.queue.deliver(reference);
    expect((await one.engine.tasks()).map(({ element }) => element)).toEqual(['chase']);
  });

  it('decide anew on what the other wrote, when their own state is behind', async () => {
    const [one, other] = [await open(), await open()];
    await one.engine.deploy(bpmn(sequence('order', [start, userTask('approve'), end])));
    const { instanceId } = await one.engine.start({ processId: 'order' });
    await one.engine.setVariables(instanceId, { price: 70 });
    await other.engine.setVariables(instanceId, { price: 10 });
    await one.engine.setVariables(instanceId, { price: 70 });
    expect(await other.engine.variables(instanceId)).toEqual({ price: 70 });
  });

  it('read what the other wrote', async () => {
    const [one, other] = [await open(), await open()];
    await one.engine.deploy(
      bpmn(sequence('order', [start, userTask('price'), userTask('approve'), end])),
    );
    const { instanceId } = await one.engine.start({ processId: 'order' });
    const [task] = await other.engine.tasks();
    await other.engine.completeTask(task?.id ?? '', { price: 12 });
    expect(await one.engine.variables(instanceId)).toEqual({ price: 12 });
    const [next] = await one.engine.tasks();
    expect(next?.element).toBe('approve');
    await one.engine.completeTask(next?.id ?? '');
    expect((await other.engine.instance(instanceId)).status).toBe('completed');
  });

  it('start instances of a version that the other has deployed', async () => {
    const [one, other] = [await open(), await open()];
    await one.engine.deploy(bpmn(sequence('order', [start, userTask('a'), end])));
    await other.engine.start({ processId: 'order' });
    await one.engine.deploy(bpmn(sequence('order', [start, userTask('b'), end])));
    await other.engine.start({ processId: 'order' });
    expect((await one.engine.tasks()).map(({ element }) => element)).toEqual(['a', 'b']);
  });

  it('seal one after the other, also where both are asked at one time', async () => {
    const keys = generateKeyPairSync('ed25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const both = [await open({ sealKeys: keys }), await open({ sealKeys: keys })];
    await Promise.all([...both, ...both].map(({ engine }) => engine.seal()));
    expect(await both[0]?.engine.verify()).toMatchObject({ ok: true });
    expect(await store.seals()).toHaveLength(4);
  });

  it('see at once who may read what the other has deployed', async () => {
    const [one, other] = [await open(), await open()];
    const order = bpmn(sequence('order', [start, userTask('a'), end]));
    await one.engine.deploy(order);
    expect(await other.engine.confinement.now()).toBeUndefined();
    const readers = `<extensionElements><zeebe:properties><zeebe:property name="readers" value="finance"/></zeebe:properties></extensionElements>`;
    await one.engine.deploy(order.replace(/(<process [^>]*>)/, `$1${readers}`));
    const confined = await other.engine.confinement.now();
    expect(confined?.mayReadProcess('order', ['sales'])).toBe(false);
  });

  it('leave the starts of a newer version open when the other fires a timer of the older', async () => {
    const [one, other] = [await open(), await open()];
    const report = (interval: string) =>
      bpmn(sequence('report', [startByTimer('timeCycle', interval), end]));
    await one.engine.deploy(report('R/PT1H'));
    now += 3_600_000;
    // Between its reading of what is open and its writing of what comes next.
    const put = store.putStartSubscriptions;
    const spy = vi.spyOn(store, 'putStartSubscriptions');
    spy.mockImplementationOnce(async (...args) => {
      await other.engine.deploy(report('R/PT2H'));
      await put(...args);
    });
    const [due] = await store.startSubscriptions();
    await one.queue.deliver({ kind: 'timer', id: due?.id ?? '', due: now });
    const open_ = await store.startSubscriptions();
    expect(open_.map(({ version }) => version)).toEqual([2]);
    expect(await one.engine.instances({ processId: 'report' })).toHaveLength(1);
  });

  it('find the message that one which died has left beside its receiver', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const one = await open();
      const pay = message('paid', 'paid', 'order');
      await one.engine.deploy(
        bpmn(sequence('order', [start, catchMessage('wait', 'paid'), userTask('ship'), end]), pay),
      );
      await one.engine.publishMessage({ name: 'paid', correlationKey: 'O-1' });
      // As when it is killed after the commit that opened the subscription: it looks no more.
      const looks = vi.spyOn(store, 'matchMessages').mockRejectedValueOnce(new Error('killed'));
      await one.engine.start({ processId: 'order', variables: { order: 'O-1' } });
      looks.mockRestore();
      expect(await one.engine.tasks()).toEqual([]);
      await vi.advanceTimersByTimeAsync(61_000);
      await vi.waitFor(async () => expect(await one.engine.tasks()).toHaveLength(1), 15_000);
    } finally {
      vi.useRealTimers();
    }
  });
});

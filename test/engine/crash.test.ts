import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Store } from '../../engine/src/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { HOUR, T0 } from './bench.ts';
import {
  bpmn,
  catchMessage,
  end,
  message,
  sequence,
  serviceTask,
  start,
  startByMessage,
  startByTimer,
} from './process-xml.ts';

const FILES = [
  sequence('order', [
    start,
    '<callActivity id="call"><extensionElements><zeebe:calledElement processId="child"/></extensionElements></callActivity>',
    catchMessage('paid', 'm'),
    '<intermediateThrowEvent id="tell"><messageEventDefinition messageRef="s"/></intermediateThrowEvent>',
    '<intermediateCatchEvent id="go"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>',
    end,
  ]),
  sequence('child', [start, serviceTask('charge', 'charge'), end]),
  sequence('ledger', [startByMessage('s'), end]),
  sequence('audit', [
    '<startEvent id="start"><signalEventDefinition signalRef="g"/></startEvent>',
    end,
  ]),
  sequence('report', [startByTimer('timeCycle', 'R2/PT1H'), end]),
].map((process, index) => ({
  name: `${String(index)}.bpmn`,
  content: bpmn(
    process,
    `${message('m', 'paid', 'order')}${message('s', 'shipped')}<signal id="g" name="go"/>`,
  ),
}));

const WRITES = [
  'deploy',
  'putStartSubscriptions',
  'commit',
  'putOutgoing',
  'deleteOutgoing',
  'putMessage',
  'deleteMessage',
  'lockJobs',
] as const;

type Death = 'before' | 'after';

/** A store whose owner dies at its `last` write: before it is made, or before its answer comes. */
function mortal(store: Store, last: number, death: Death): { store: Store; died: () => boolean } {
  let writes = 0;
  const dying = Object.fromEntries(
    WRITES.map((name) => {
      // Each write keeps its own arguments; what they are does not matter here.
      const write = store[name] as (...values: unknown[]) => Promise<unknown>;
      const call = async (...values: unknown[]): Promise<unknown> => {
        writes += 1;
        if (writes > last || (writes === last && death === 'before')) throw new Error('dead');
        const answer = await write(...values);
        if (writes >= last) throw new Error('dead');
        return answer;
      };
      return [name, call];
    }),
  );
  return { store: { ...store, ...dying }, died: () => writes >= last };
}

/** What a careful caller does, and does again from the beginning after a crash. */
async function drive(engine: Engine): Promise<void> {
  engine.registerWorker('charge', () => ({ charged: true }));
  await engine.deploy(FILES);
  await engine.start({
    processId: 'order',
    variables: { order: 'PO-1' },
    idempotencyKey: 'order 1',
  });
  await engine.settle();
  await engine.publishMessage({ name: 'paid', correlationKey: 'PO-1', id: 'bank 1' });
  await engine.settle();
  await engine.broadcastSignal('go', {}, { idempotencyKey: 'go 1' });
  await engine.settle();
  await engine.advanceTime(Math.max(0, T0 + 10 * HOUR - engine.now()));
}

async function outcome(engine: Engine) {
  const instances = await engine.instances();
  const replays = await Promise.all(instances.map(({ id }) => engine.replay(id)));
  const commands = await Promise.all(instances.map(({ id }) => engine.history(id)));
  return {
    instances: instances.map(({ processId, status }) => `${processId} ${status}`).toSorted(),
    replayed: replays.every(({ equalsSnapshot }) => equalsSnapshot),
    completions: commands.flat().filter(({ command }) => command === 'complete-job').length,
    verified: (await engine.verify()).ok,
    outgoing: (await engine.counts()).outgoing,
  };
}

const COMPLETE = {
  instances: [
    'audit completed',
    'child completed',
    'ledger completed',
    'order completed',
    'report completed',
    'report completed',
  ],
  replayed: true,
  completions: 1,
  verified: true,
  outgoing: 0,
};

/** Runs until the `last` write kills the engine, then again with a new one on what was written. */
async function dieAndGoOn(last: number, death: Death): Promise<boolean> {
  const store = openMemoryStore();
  const { store: dying, died } = mortal(store, last, death);
  const options = { clock: 'virtual', onError: () => undefined } as const;
  const first = await createEngine({ ...options, store: dying, startTime: T0 });
  // Whatever the dead engine had in hand is lost with it.
  await drive(first).catch(() => undefined);
  const second = await createEngine({
    ...options,
    store,
    // The locks of the dead engine's jobs end before its successor is there.
    startTime: first.now() + (died() ? 10 * 60_000 : 0),
  });
  if (died()) await drive(second);
  expect({ last, ...(await outcome(second)) }).toEqual({ last, ...COMPLETE });
  await second.close();
  return died();
}

describe('an engine that dies at any write', () => {
  it.each(['before', 'after'] as const)(
    'loses nothing and doubles nothing: dying %s the write',
    async (death) => {
      let last = 1;
      while (await dieAndGoOn(last, death)) last += 1;
      expect(last).toBeGreaterThan(25);
    },
  );
});

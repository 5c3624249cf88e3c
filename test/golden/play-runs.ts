import { readFileSync } from 'node:fs';
import { createEngine, type Engine, type Variables } from '../../engine/src/index.ts';
import type { HistoryBatch } from '../../engine/src/history/index.ts';
import { createSequentialIds } from '../../engine/src/ids/index.ts';
import type { InstanceState } from '../../engine/src/kernel/index.ts';
import type { Store } from '../../engine/src/ports/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';

/** All that is stored of one instance: what a later version must still read. */
export interface StoredHistory {
  readonly processId: string;
  readonly revision: number;
  readonly headHash: string;
  readonly snapshot: InstanceState;
  /** As stored, from the first. */
  readonly batches: readonly HistoryBatch[];
}

const FILES = ['sale.bpmn', 'sale-grade.json', 'production.bpmn', 'travel.bpmn'] as const;

/** Plays runs in which every kind of event happens, and gives what the store then holds. */
export async function playRuns(): Promise<readonly StoredHistory[]> {
  const store = openMemoryStore();
  const engine = await createEngine({
    store,
    clock: 'virtual',
    startTime: '2026-03-02T01:00:00Z',
    ids: createSequentialIds(),
    personalVariables: ['contact'],
  });
  const files = FILES.map((name) => ({ name, content: readFileSync(urlOf(name), 'utf8') }));
  await engine.deploy(files);
  const bench = createBench(engine);
  await playSale(engine, bench);
  await playProduction(engine, bench);
  await playStop(engine, bench);
  await playTravel(engine, bench);
  await playMigration(engine, bench);
  await playSuspension(engine, bench);
  const histories = await readHistories(store);
  await engine.close();
  return histories;
}

const urlOf = (name: string): URL => new URL(name, import.meta.url);

type Bench = ReturnType<typeof createBench>;

/** Acts by the name of the element, and settles after each. */
function createBench(engine: Engine) {
  const idOfTask = async (element: string): Promise<string> => {
    const [task] = await engine.tasks({ element });
    if (!task) throw new Error(`Expected a task ${element}, but there is none.`);
    return task.id;
  };
  return {
    idOfTask,
    start: async (processId: string, variables: Variables, businessKey: string) => {
      const started = await engine.start({ processId, variables, businessKey });
      await engine.settle();
      return started.instanceId;
    },
    complete: async (element: string, variables: Variables = {}) => {
      await engine.completeTask(await idOfTask(element), variables);
      await engine.settle();
    },
    /** Takes the oldest job of a type and answers it. */
    answer: async (type: string, act: (id: string) => Promise<void>) => {
      const [job] = await engine.activateJobs({ type, worker: 'clerk', limit: 1 });
      if (!job) throw new Error(`Expected a job ${type}, but there is none.`);
      await act(job.key);
      await engine.settle();
    },
    keyOf: async (instanceId: string, element: string): Promise<number> => {
      const { executions } = (await engine.instance(instanceId)).state;
      const found = Object.values(executions).find((one) => one.element === element);
      if (!found) throw new Error(`Expected a token at ${element}, but there is none.`);
      return found.key;
    },
  };
}

async function playSale(engine: Engine, bench: Bench): Promise<void> {
  const variables = { order: 'S-1', quantity: 600, contact: { name: 'Li Wei', phone: '555-0100' } };
  const id = await bench.start('sale', variables, 'S-1');
  await bench.answer('price', (job) => engine.failJob(job, { message: 'no list', backoff: 1_000 }));
  await engine.advanceTime('PT1S');
  await bench.answer('price', (job) => engine.failJob(job, { message: 'no list' }));
  const [unpriced] = await engine.incidents({ instanceId: id });
  await engine.resolveIncident(unpriced?.id ?? '', { variables: { list: 2026 }, retries: 2 });
  await bench.answer('price', (job) => engine.completeJob(job, { price: '12.50' }));
  const [timer] = await engine.timerList();
  await engine.moveTimer(timer?.id ?? '', (timer?.due ?? 0) - 60_000, {
    reason: 'as agreed by phone',
  });
  await engine.advanceTime('P1D');
  const approve = await bench.idOfTask('approve');
  await engine.claimTask(approve, 'li');
  await engine.delegateTask(approve, 'wang');
  await engine.updateTask(approve, { priority: 80, dueDate: '2026-03-05T00:00:00Z' });
  await bench.complete('approve', { approved: true });
  await bench.answer('load', (job) =>
    engine.throwJobError(job, { code: 'DAMAGED', message: 'wet', variables: { lost: 2 } }),
  );
  await engine.moveToken(id, { key: await bench.keyOf(id, 'insure'), element: 'announce' });
  await engine.settle();
}

async function playProduction(engine: Engine, bench: Bench): Promise<void> {
  const variables = { order: 'P-1', lots: ['a', 'b'], open: false, finished: false, stock: 0 };
  const id = await bench.start('production', variables, 'P-1');
  await engine.publishMessage({ name: 'material', correlationKey: 'P-1', variables: { kg: 40 } });
  await engine.broadcastSignal('released');
  await engine.settle();
  await bench.complete('inspect', { result: 'good' });
  await bench.complete('inspect', { result: 'bad' });
  await bench.complete('rework', { open: true });
  await bench.complete('rework', { open: false });
  await bench.complete('clean');
  await bench.complete('label', { finished: true });
  await engine.setVariables(id, { stock: 12 });
  await engine.settle();
}

async function playStop(engine: Engine, bench: Bench): Promise<void> {
  const id = await bench.start('production', { order: 'P-2', lots: [], stock: 0 }, 'P-2');
  await engine.publishMessage({ name: 'stop', correlationKey: 'P-2' });
  await engine.settle();
  await engine.cancelInstance(id, 'the customer has withdrawn');
  await engine.settle();
}

async function playTravel(engine: Engine, bench: Bench): Promise<void> {
  await bench.start('travel', { guest: 'Li Wei' }, 'T-1');
  await bench.complete('check');
  await bench.complete('unbook');
  await engine.settle();
}

/** The second version calls its task otherwise. */
async function playMigration(engine: Engine, bench: Bench): Promise<void> {
  const id = await bench.start('travel', { guest: 'Wang Fang' }, 'T-2');
  const second = readFileSync(urlOf('travel.bpmn'), 'utf8').replaceAll('"check"', '"look_over"');
  await engine.deploy([{ name: 'travel.bpmn', content: second }]);
  const mapping = { check: 'look_over' };
  const request = { processId: 'travel', from: 1, to: 2, mapping };
  await engine.migration.migrate(id, request, { reason: 'called otherwise from now on' });
  await bench.complete('look_over');
}

/** What a worker reports while the instance rests is held. */
async function playSuspension(engine: Engine, bench: Bench): Promise<void> {
  const id = await bench.start('sale', { order: 'S-2', quantity: 1 }, 'S-2');
  await bench.answer('price', async (job) => {
    await engine.suspendInstance(id, { reason: 'the list is being corrected' });
    await engine.completeJob(job, { price: '12.50' });
  });
  await engine.resumeInstance(id, { reason: 'it has been corrected' });
  await engine.cancelInstance(id, 'the wrong customer');
  const again = { element: 'price', variables: { quantity: 2 } };
  await engine.restartInstance(id, again, { reason: 'for the right customer' });
  await engine.settle();
}

async function readHistories(store: Store): Promise<readonly StoredHistory[]> {
  const rows = await store.instances({ limit: 100 });
  return Promise.all(
    rows.map(async ({ id, processId }) => {
      const stored = await store.load(id);
      if (!stored) throw new Error(`Expected instance ${id} to be stored, but it is not.`);
      const { revision, headHash } = stored;
      // JSON.parse gives any; the store keeps an InstanceState.
      const snapshot = JSON.parse(stored.snapshot) as InstanceState;
      return { processId, revision, headHash, snapshot, batches: await store.history(id) };
    }),
  );
}

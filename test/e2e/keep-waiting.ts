import { readFileSync } from 'node:fs';
import type { Engine } from '../../engine/src/index.ts';

/** What waits for a decision, by what the dialogs that decide are called. */
export interface Waiting {
  readonly proposed: string;
  readonly posted: string;
  readonly appealed: string;
  /** An instance that has stopped, and one that goes on. */
  readonly stopped: string;
  readonly running: string;
}

const by = (id: string) => ({ actor: { id, by: 'user' } });

/** A value of each kind that has a field of its own. */
export const BOOKING = {
  ...{ vessel: 'COSCO SHIPPING ARIES', containers: 2, dangerous: false, closing: '2026-12-01' },
  ...{ freight: { amount: '3200.00', currency: 'USD' }, remark: null, seals: ['A-1', 'A-2'] },
  route: { from: 'CNSZX', to: 'USLGB', transfer: { at: 'KRPUS', days: 3 } },
  lines: [
    { sku: 'LED-PANEL-60', quantity: { value: 1200, unit: 'PCS' }, packed: true },
    { sku: 'LED-FLOOD-50', quantity: { value: 300, unit: 'PCS' }, packed: false },
  ],
};

/** Rewards at several stages, and instances with a timer, a job and an incident. */
export async function keepWaiting(engine: Engine): Promise<Waiting> {
  const content = readFileSync(new URL('operating.bpmn', import.meta.url), 'utf8');
  await engine.deploy([{ name: 'operating.bpmn', content }]);
  const start = async (businessKey: string): Promise<string> =>
    (await engine.start({ processId: 'operating', businessKey, variables: BOOKING })).instanceId;
  const [stopped, running] = [await start('BK-1'), await start('BK-2')];
  await engine.settle();
  const [task] = await engine.tasks({ instanceId: stopped });
  await engine.completeTask(task?.id ?? '');
  await engine.settle();
  const asked = { type: 'book-vessel', worker: 'carrier-1', limit: 1 };
  const [job] = await engine.activateJobs(asked);
  await engine.failJob(job?.key ?? '', { message: 'no room on board', retries: 0 });
  return { stopped, running, ...(await keepLedger(engine)) };
}

async function keepLedger({ ledger }: Engine) {
  const propose = async (reason: string): Promise<string> => {
    const content = { effect: 'reward', kind: 'bonus', person: 'wang.sales', reason } as const;
    const paid = { amount: '600.00', currency: 'CNY' };
    return (await ledger.propose({ ...content, ...paid }, by('wu.sales-manager'))).entryId;
  };
  const post = async (id: string): Promise<string> => {
    await ledger.approve(id, by('li.owner'));
    await ledger.post(id, by('qin.admin'));
    return id;
  };
  const proposed = await propose('独立开发了两家新客户');
  const posted = await post(await propose('客户来函表扬'));
  const appealed = await post(await propose('三季度满意度第一'));
  await ledger.appeal(appealed, { ...by('wang.sales'), reason: '应为两次' });
  return { proposed, posted, appealed };
}

import { expect, it } from 'vitest';
import { registerLedgerWorker } from '../../engine/src/index.ts';
import { bpmn, end, sequence, serviceTask, start } from '../engine/process-xml.ts';
import { onEveryLedger } from './ledger-bench.ts';

const ASSESSMENT = bpmn(
  sequence('assessment', [start, serviceTask('propose', 'waybill:ledger:propose'), end]),
);

const FINE = {
  ...{ effect: 'penalty', kind: 'fine', person: 'wu', amount: '50', currency: 'CNY' },
  reason: 'complaint not answered in time',
};

onEveryLedger('a service task that proposes a ledger entry', (open) => {
  it('proposes it once, and tells the process which it is', async () => {
    const bench = await open();
    await bench.engine.deploy(ASSESSMENT);
    registerLedgerWorker(bench.engine);
    const { instanceId } = await bench.engine.start({ processId: 'assessment', variables: FINE });
    await bench.step();
    const [entry, ...others] = await bench.engine.ledger.entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ status: 'proposed', person: 'wu', money: { amount: '50.00', currency: 'CNY' } },
      origin: { kind: 'process', instanceId, element: 'propose' },
    });
    expect((await bench.engine.instance(instanceId)).status).toBe('completed');
    expect(await bench.engine.variables(instanceId)).toMatchObject({ ledgerEntry: entry?.id });
  });

  it('becomes an incident where the variables make no proposal', async () => {
    const { engine } = await open();
    await engine.deploy(ASSESSMENT);
    registerLedgerWorker(engine);
    await engine.start({ processId: 'assessment', variables: { ...FINE, currency: 'RMB' } });
    await engine.advanceTime('PT1H');
    const [incident] = await engine.incidents();
    expect(incident?.failure.message).toContain('RMB');
    expect(await engine.ledger.entries()).toEqual([]);
  });
});

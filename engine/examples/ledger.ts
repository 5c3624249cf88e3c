import { createEngine, WaybillError } from '@waybill/engine';

const engine = await createEngine({ clock: 'virtual', startTime: '2026-11-25T09:00:00+08:00' });
const { ledger } = engine;

// A rule set says who has earned what, and the ledger keeps why.
await engine.deploy([
  {
    name: 'new-customer.json',
    content: JSON.stringify({
      id: 'new-customer',
      version: '1.0.0',
      title: { zh: '新客户奖励', en: 'Reward for new customers' },
      policy: ['TRADE-C/16'],
      effectiveFrom: '2025-01-01',
      inputs: { type: 'object', properties: { customers: { type: 'integer' } } },
      outputs: {
        type: 'object',
        properties: { effect: {}, kind: {}, each: { type: 'number' }, reason: {} },
      },
      hitPolicy: 'first',
      rules: [
        {
          id: 'any',
          conditions: { all: [{ fact: 'customers', operator: 'greaterThan', value: 0 }] },
          event: {
            type: 'any',
            params: { effect: 'reward', kind: 'bonus', each: 300, reason: 'new customers' },
          },
        },
      ],
    }),
  },
]);
const october = {
  period: '2026-10',
  ruleSet: 'new-customer',
  mapping: { amount: '=input.customers * output.each', currency: 'CNY' },
};
const rows = [{ person: 'li', customers: 2 }];
const clerk = { actor: { id: 'ma', by: 'finance' } };
const { changes } = await ledger.recompute({ ...october, inputs: rows }, clerk);
const [found] = changes;
const entryId = found?.entryId ?? '';
console.log(found?.change, found?.entry.person, found?.entry.amount, found?.entry.currency);

// Whom it concerns does not decide.
try {
  await ledger.approve(entryId, { actor: { id: 'li', by: 'manager' } });
} catch (error) {
  if (error instanceof WaybillError) console.log(error.code);
}
await ledger.approve(entryId, { actor: { id: 'chen', by: 'manager' } });
await ledger.post(entryId, { actor: { id: 'zhou', by: 'finance' } });
await ledger.lockPeriod('2026-10', { actor: { id: 'zhou', by: 'finance' }, reason: 'paid' });

// One customer turns out to be an old one: nothing is edited, and both steps need approval.
const corrected = { ...october, inputs: [{ person: 'li', customers: 1 }] };
for (const { change, entry } of (await ledger.recompute(corrected, clerk)).changes)
  console.log(change, entry.amount);
for (const { id } of await ledger.entries({ status: 'proposed' })) {
  await ledger.approve(id, { actor: { id: 'chen', by: 'manager' } });
  await ledger.post(id, { actor: { id: 'zhou', by: 'finance' } });
}
console.log((await ledger.recompute(corrected, clerk)).changes.map(({ change }) => change));

for (const { id, status, totals } of await ledger.periods()) console.log(id, status, totals);
console.log(await ledger.totals({ by: ['person'] }));
console.log(await engine.verify());

await engine.close();

import { createEngine, WaybillError } from '@waybill/engine';

const engine = await createEngine({ clock: 'virtual', startTime: '2026-11-25T09:00:00+08:00' });
const { records } = engine;

// A record type says what is kept, what is unique, and what another person must approve.
const title = (zh: string, en: string) => ({ title: { zh, en } });
await engine.deploy([
  {
    name: 'supplier.json',
    content: JSON.stringify({
      ...{ id: 'supplier', version: '1.0.0', ...title('供应商', 'Supplier'), policy: [] },
      ...{ confidentiality: 'internal', unique: [['number']] },
      permissions: { read: ['purchasing'], write: ['purchasing'], approve: ['manager'] },
      fields: {
        number: { ...title('编号', 'Number'), search: true },
        name: { ...title('名称', 'Name'), search: true },
        country: { ...title('国家', 'Country'), kind: 'country' },
        account: { ...title('账号', 'Account'), approval: true },
      },
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['number', 'name'],
        properties: {
          number: { type: 'string', maxLength: 20 },
          name: { type: 'string', maxLength: 100 },
          country: { type: 'string' },
          account: { type: 'string', maxLength: 40 },
        },
      },
    }),
  },
]);
const wang = { actor: { id: 'wang', by: 'user' } };
const li = { actor: { id: 'li', by: 'user' } };

// Rows of a file are written all together or, where one is wrong, not at all.
const rows = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const file = { type: 'supplier', file: 'suppliers.csv', ...wang };
const wrong = rows('number,name,country', 'S-1,Ningbo Tools,CN', 'S-2,Nordwind,XX');
for (const { row, verdict, problems } of (await records.import({ ...file, content: wrong })).rows)
  console.log(row, verdict, problems[0]?.cell ?? '', problems[0]?.problem ?? '');
const right = rows('编号,名称,国家', 'S-1,Ningbo Tools,CN', 'S-2,Nordwind,DE');
console.log((await records.import({ ...file, content: right })).counts);

// A change of the account waits for somebody else; the rest counts at once.
const changes = { name: 'Ningbo Tools Ltd', account: '6222 0001' };
const changed = await records.update('supplier/S-1', changes, { ...wang, reason: 'new bank' });
console.log(changed.values, changed.pending[0]?.values);
try {
  await records.approve('supplier/S-1', 2, wang);
} catch (thrown) {
  console.log(thrown instanceof WaybillError && thrown.code);
}
await records.approve('supplier/S-1', 2, li);

// Whoever has read an older revision overwrites nothing.
try {
  await records.update('supplier/S-1', { name: 'Ningbo' }, { ...wang, expectedRevision: 1 });
} catch (thrown) {
  if (thrown instanceof WaybillError)
    console.log(thrown.code, 'sides' in thrown.failure && thrown.failure.sides);
}

for (const { path, from, to, steps } of (await records.compare('supplier/S-1')).changes)
  console.log(path, from, '→', to, 'by', steps[0]?.actor.id, 'because', steps[0]?.reason);
console.log(
  (await records.search({ type: 'supplier', prefix: { field: 'name', text: 'nor' } }))[0]?.values,
);
console.log(await engine.verify());

await engine.close();

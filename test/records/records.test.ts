import { expect, it } from 'vitest';
import { codeOf, onEveryStore } from '../engine/bench.ts';
import { WaybillError } from '../../engine/src/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import { givenPartners, LI, WANG } from './given-records.ts';

onEveryStore('records', (open) => {
  it('are created, changed, approved by another, and told of version by version', async () => {
    const bench = await givenPartners(open);
    const { id } = await bench.engine.records.create(
      'partner',
      { number: 'P-1', name: 'Old', staff: 3, tax: null },
      { ...WANG, reason: 'met at the fair' },
    );
    await bench.step();
    const changes = { name: 'New', staff: 4, contacts: [{ person: 'Li' }] };
    const changed = await bench.engine.records.update('partner/P-1', changes, {
      ...{ ...WANG, reason: 'renamed' },
      expectedRevision: 1,
    });
    expect(changed).toMatchObject({
      ...{ id, revision: 2, values: { name: 'Old', staff: 4 } },
      pending: [{ change: 2, values: { name: 'New' }, by: WANG.actor }],
    });
    await bench.step();
    const { records } = bench.engine;
    expect(await codeOf(records.approve(id, 2, WANG))).toBe('RECORD_DUTIES_NOT_SEPARATE');
    expect(await records.approve(id, 2, LI)).toMatchObject({
      revision: 3,
      values: { name: 'New' },
    });
    const compared = await records.compare(id);
    expect(compared.changes).toMatchObject(
      [
        { path: 'number' },
        {
          path: 'name',
          from: 'Old',
          to: 'New',
          steps: [{ revision: 3, actor: LI.actor, proposedBy: WANG.actor, reason: 'renamed' }],
        },
        { path: 'staff', from: 3, to: 4, steps: [{ revision: 2, actor: WANG.actor }] },
        { path: 'contacts' },
      ].slice(1),
    );
    expect((await records.get(id, { revision: 1 })).values).toEqual({
      number: 'P-1',
      name: 'Old',
      staff: 3,
    });
    expect((await records.history(id)).map(({ command, actor }) => [command, actor.id])).toEqual([
      ...[
        ['create', 'wang'],
        ['update', 'wang'],
        ['approve-change', 'li'],
      ],
    ]);
    expect(await codeOf(records.get(id, { revision: 9 }))).toBe('RECORD_REVISION_NOT_FOUND');
    expect(await bench.engine.verify()).toMatchObject({ ok: true, entities: 1, batches: 3 });
  });

  it('are not overwritten by who has read an older revision; both sides are shown', async () => {
    const { engine } = await givenPartners(open);
    const { id } = await engine.records.create(
      'partner',
      { number: 'P', name: 'N', staff: 1 },
      WANG,
    );
    await engine.records.update(id, { staff: 2 }, { ...LI, expectedRevision: 1 });
    const late = engine.records.update(
      id,
      { staff: 3, tax: 'x' },
      { ...WANG, expectedRevision: 1 },
    );
    const thrown: unknown = await late.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(WaybillError);
    expect(thrown).toMatchObject({
      failure: {
        code: 'RECORD_STALE',
        sides: [
          { field: 'staff', base: 1, now: 2, wanted: 3 },
          { field: 'tax', wanted: 'x' },
        ],
      },
    });
    expect((await engine.records.get(id)).values['staff']).toBe(2);
  });

  it('have their keys to themselves, also when all want one at the same time', async () => {
    const bench = await givenPartners(open);
    const { records } = bench.engine;
    const wanted = Array.from({ length: 20 }, (_, n) =>
      records.create('partner', { number: 'P-1', name: `N${n}` }, WANG).then(
        () => 'created',
        (error: unknown) => (error instanceof WaybillError ? error.code : 'thrown'),
      ),
    );
    const outcomes = await Promise.all(wanted);
    expect(outcomes.filter((one) => one === 'created')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'RECORD_KEY_TAKEN')).toHaveLength(19);
    const second = await records.create(
      'partner',
      { number: 'P-2', name: 'N', country: 'DE', tax: '1' },
      WANG,
    );
    const taking = records.update('partner/P-1', { country: 'DE', tax: '1' }, WANG);
    const message = 'is taken by another record';
    const problems = ['country', 'tax'].map((path) => ({ path, message }));
    await expect(taking).rejects.toMatchObject({ code: 'RECORD_KEY_TAKEN', problems });
    await records.update(second.id, { tax: '2' }, WANG);
    await bench.step();
    const freed = await bench.engine.records.update(
      'partner/P-1',
      { country: 'DE', tax: '1' },
      WANG,
    );
    expect(freed.values['tax']).toBe('1');
    await bench.engine.records.retire(second.id, WANG);
    expect(
      await codeOf(bench.engine.records.create('partner', { number: 'P-2', name: 'N' }, WANG)),
    ).toBe('RECORD_KEY_TAKEN');
  });

  it('are created once under their idempotency key', async () => {
    const bench = await givenPartners(open);
    const once = { ...WANG, idempotencyKey: 'k' };
    const first = await bench.engine.records.create('partner', { number: 'P', name: 'N' }, once);
    await bench.step();
    const again = await bench.engine.records.create('partner', { number: 'P', name: 'N' }, once);
    expect([first.created, again.created, again.id]).toEqual([true, false, first.id]);
  });

  it('refuse values that do not fit, references to nothing, and what is unknown', async () => {
    const { records } = (await givenPartners(open)).engine;
    const create = (values: object) =>
      codeOf(records.create('partner', { number: 'P', name: 'N', ...values }, WANG));
    expect(await create({ staff: -1 })).toBe('RECORD_INVALID');
    expect(await create({ parent: 'P-9' })).toBe('RECORD_REFERENCE_UNKNOWN');
    expect(await create({})).toBe('not refused');
    expect(await codeOf(records.create('planet', {}, WANG))).toBe('RECORD_TYPE_NOT_FOUND');
    expect(await codeOf(records.get('partner/9'))).toBe('RECORD_NOT_FOUND');
    expect(await codeOf(records.get('partner'))).toBe('RECORD_NOT_FOUND');
    expect(await codeOf(records.update('partner/P', { name: null }, WANG))).toBe('RECORD_INVALID');
    expect(await codeOf(records.update('partner/P', { staff: 1 }, {} as never))).toBe(
      'ARGUMENT_INVALID',
    );
  });

  it('are found by fields and beginnings of them, in pages', async () => {
    const bench = await givenPartners(open);
    for (const [number, name, country] of [
      ['1', 'Hansa', 'DE'],
      ['2', 'HANSE AG', 'CH'],
      ['3', '汉萨', 'DE'],
      ['4', 'Anna', 'DE'],
    ] as const)
      await bench.engine.records.create('partner', { number, name, country }, WANG);
    await bench.step();
    const { records } = bench.engine;
    const names = async (query: object) =>
      (await records.search({ type: 'partner', ...query })).map(({ values }) => values['name']);
    expect(await names({})).toEqual(['Hansa', 'HANSE AG', '汉萨', 'Anna']);
    const newestFirst = { newestFirst: true, where: { country: 'DE' } };
    expect(await names(newestFirst)).toEqual(['Anna', '汉萨', 'Hansa']);
    const [newest] = await records.search({ type: 'partner', ...newestFirst, limit: 1 });
    expect(await names({ ...newestFirst, after: newest?.id })).toEqual(['汉萨', 'Hansa']);
    expect(await names({ prefix: { field: 'name', text: 'ＨＡＮ' } })).toEqual([
      'Hansa',
      'HANSE AG',
    ]);
    expect(await names({ prefix: { field: 'name', text: '汉' } })).toEqual(['汉萨']);
    expect(
      await names({ prefix: { field: 'name', text: 'han' }, where: { country: 'DE' } }),
    ).toEqual(['Hansa']);
    const [first] = await records.search({ type: 'partner', where: { country: 'de' }, limit: 1 });
    expect(await names({ where: { country: 'de' }, after: first?.id })).toEqual(['汉萨', 'Anna']);
    await records.retire('partner/4', WANG);
    expect(await names({ status: 'active', where: { country: 'DE' } })).toEqual(['Hansa', '汉萨']);
    await records.update('partner/1', { name: 'Baltic' }, WANG);
    expect(await names({ pending: true })).toEqual(['Hansa']);
    expect(await codeOf(records.search({ type: 'partner', where: { staff: 1 } }))).toBe(
      'RECORD_QUERY_INVALID',
    );
  });

  it('show and take what the roles allow, and no more', async () => {
    const { records } = (await givenPartners(open)).engine;
    const values = { number: 'P', name: 'N', credit: { days: 30 } };
    const sales = { ...WANG, roles: ['sales'] };
    expect(await codeOf(records.create('partner', values, sales))).toBe('RECORD_FORBIDDEN');
    expect(await codeOf(records.create('partner', values, { ...WANG, roles: ['warehouse'] }))).toBe(
      'RECORD_FORBIDDEN',
    );
    const { id } = await records.create('partner', values, WANG);
    expect(await records.get(id, { roles: ['sales'] })).toMatchObject({
      hidden: ['credit'],
      values: { number: 'P', name: 'N' },
    });
    expect((await records.get(id, { roles: ['finance'] })).values['credit']).toEqual({ days: 30 });
    expect(await codeOf(records.get(id, { roles: ['warehouse'] }))).toBe('RECORD_FORBIDDEN');
    const [entry] = await records.history(id, { roles: ['sales'] });
    expect(entry?.events[0]).toMatchObject({ values: { number: 'P', name: 'N' } });
    expect(entry?.events[0]).not.toMatchObject({ values: { credit: { days: 30 } } });
    await records.update(id, { name: 'M' }, sales);
    expect(await codeOf(records.approve(id, 2, { ...LI, roles: ['sales'] }))).toBe(
      'RECORD_FORBIDDEN',
    );
    expect(
      (await records.approve(id, 2, { ...LI, roles: ['manager', 'sales'] })).values['name'],
    ).toBe('M');
  });

  it('forget personal values for good, and their chain stays whole', async () => {
    const bench = await givenPartners(open);
    const contact = (person: string) => ({ contacts: [{ person }] });
    const { id } = await bench.engine.records.create(
      'partner',
      { number: 'P', name: 'N', ...contact('First') },
      WANG,
    );
    await bench.engine.records.update(id, contact('Second'), WANG);
    expect(await codeOf(bench.engine.records.erase(id, { ...LI, fields: ['name'] }))).toBe(
      'RECORD_ERASURE_REFUSED',
    );
    await bench.engine.records.erase(id, { ...LI, fields: ['contacts'], scope: 'history' });
    await bench.step();
    const text = async () => JSON.stringify(await bench.engine.records.history(id));
    expect(await text()).not.toContain('First');
    expect((await bench.engine.records.get(id)).values).toMatchObject(contact('Second'));
    await bench.engine.records.erase(id, { ...LI, fields: ['contacts'], reason: 'asked to' });
    await bench.step();
    expect(await text()).not.toContain('Second');
    expect((await bench.engine.records.get(id)).values).toEqual({ number: 'P', name: 'N' });
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
  });

  it('keep files by reference', async () => {
    const { records } = (await givenPartners(open)).engine;
    const { id } = await records.create('partner', { number: 'P', name: 'N' }, WANG);
    const file = {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 3,
      sha256: 'a'.repeat(64),
      place: 's3://x/a.pdf',
    };
    expect((await records.attach(id, file, WANG)).files).toEqual([file]);
    for (const wrong of [
      { sha256: 'A' },
      { size: -1 },
      { name: 'a/b' },
      { mediaType: 'pdf' },
      { place: '' },
    ])
      expect(await codeOf(records.attach(id, { ...file, ...wrong }, WANG))).toBe(
        'RECORD_FILE_INVALID',
      );
    expect((await records.removeFile(id, file.sha256, WANG)).files).toEqual([]);
  });

  it('follow a new version of their type at their next change', async () => {
    const bench = await givenPartners(open);
    const { id } = await bench.engine.records.create(
      'partner',
      { number: 'P', name: 'N', tax: 'T' },
      WANG,
    );
    const { tax } = PARTNER.fields;
    const changed = { ...PARTNER, fields: { ...PARTNER.fields, tax: { ...tax, search: true } } };
    const deploy = (type: object) =>
      bench.engine.deploy([{ name: 'p.json', content: JSON.stringify(type) }]);
    await expect(deploy(changed)).rejects.toMatchObject({
      problems: [{ code: 'RECORD_TYPE_VERSION_TAKEN' }],
    });
    await bench.step();
    await bench.engine.advanceTime(1);
    await deploy({ ...changed, version: '2' });
    const found = () => bench.engine.records.search({ type: 'partner', where: { tax: 'T' } });
    expect(await found()).toEqual([]);
    expect(await bench.engine.records.update(id, { staff: 1 }, WANG)).toMatchObject({
      typeVersion: '2',
    });
    expect(await found()).toHaveLength(1);
    expect(await bench.engine.records.types()).toMatchObject([{ id: 'partner', version: '2' }]);
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine, Failure } from '../../engine/src/index.ts';
import { codeOf, onEveryStore } from '../engine/bench.ts';
import { csv, givenPartners, importLines, LI, WANG } from './given-records.ts';

const HEAD = 'number,name,country,tax,staff,contacts[1].person,parent';

const count = async (engine: Engine) => (await engine.records.search({ type: 'partner' })).length;

onEveryStore('an import of records', (open) => {
  it('creates, updates and leaves alone, and says so of each row; twice is once', async () => {
    const bench = await givenPartners(open);
    await bench.engine.records.create('partner', { number: '2', name: 'Two', staff: 1 }, WANG);
    const lines = [HEAD, '1,One,DE,007,5,Li,', '2,Two,,,2,,1', '3,Three,,,,,1'];
    const dry = await importLines(bench.engine, lines, { dryRun: true });
    expect(dry).toMatchObject({ written: false, counts: { created: 2, updated: 1, refused: 0 } });
    expect(await count(bench.engine)).toBe(1);
    const report = await importLines(bench.engine, lines);
    expect(report.rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      ...[
        [2, 'created'],
        [3, 'updated'],
        [4, 'created'],
      ],
    ]);
    await bench.step();
    expect((await bench.engine.records.get('partner/1')).values).toEqual({
      ...{ number: '1', name: 'One', country: 'DE', tax: '007', staff: 5 },
      contacts: [{ person: 'Li' }],
    });
    expect((await bench.engine.records.history('partner/2')).at(-1)).toMatchObject({
      ...{ command: 'import-row', actor: WANG.actor, events: [{ reason: 'import p.csv' }] },
    });
    const again = await importLines(bench.engine, lines);
    expect(again).toMatchObject({ written: false, counts: { unchanged: 3, created: 0 } });
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
    expect(bench.failures).toEqual([]);
  });

  it('writes nothing where a row is refused, naming cell, value and mend', async () => {
    const { engine } = await givenPartners(open);
    await engine.records.create(
      'partner',
      { number: '9', name: 'N', country: 'FR', tax: 'X' },
      WANG,
    );
    const lines = [
      HEAD,
      '1,One,,,many,,',
      '2,,ZZ,,,,',
      '3,Three,,,,,77',
      '4,Four,FR,X,,,',
      '5,Five,,,,,',
      '5,Five,,,,,',
    ];
    const report = await importLines(engine, lines);
    expect(report).toMatchObject({ written: false, counts: { refused: 5, created: 1 } });
    const told = report.rows.flatMap(({ problems }) =>
      problems.map(({ cell, value, problem }) => `${cell ?? ''} ${value ?? ''} ${problem}`),
    );
    expect(told).toEqual([
      'E2 many is "many", which is no number',
      '  must be given',
      'G4 77 refers to partner "77", which does not exist',
      expect.stringMatching(/^C5 FR is the key of record "partner\/.*" already/),
      'A7 5 is the key of row 6 already',
    ]);
    for (const { mend } of report.rows.flatMap(({ problems }) => problems))
      expect(mend).toMatch(/\.$/);
    expect(await count(engine)).toBe(1);
  });

  it('writes the good rows alone where that is asked', async () => {
    const { engine } = await givenPartners(open);
    const report = await importLines(engine, [HEAD, '1,One,,,many,,', '2,Two,,,2,,'], {
      goodRows: true,
    });
    expect(report).toMatchObject({ written: true, counts: { refused: 1, created: 1 } });
    expect(await count(engine)).toBe(1);
  });

  it('lets fields that need approval wait, and takes them away with !clear', async () => {
    const { engine } = await givenPartners(open);
    await importLines(engine, [HEAD, '1,One,,T,2,,']);
    const report = await importLines(engine, ['number,name', '1,Uno']);
    expect(report.counts).toMatchObject({ pending: 1 });
    expect((await importLines(engine, ['number,name', '1,Uno'])).counts).toMatchObject({
      unchanged: 1,
    });
    await engine.records.approve('partner/1', 2, LI);
    await importLines(engine, ['number,tax,staff', '1,!clear,']);
    expect((await engine.records.get('partner/1')).values).toEqual({
      number: '1',
      name: 'Uno',
      staff: 2,
    });
  });

  it('takes an exported file back, and refuses what was changed meanwhile', async () => {
    const { engine } = await givenPartners(open);
    await importLines(engine, [HEAD, '1,One,DE,+49,2,Li,', '2,"=Two, ""2""",,,,,1']);
    for (const format of ['csv', 'xlsx'] as const) {
      const { content, rows } = await engine.records.export({ type: 'partner', format });
      expect(rows).toBe(2);
      const back = await engine.records.import({ type: 'partner', file: 'b', content, ...WANG });
      expect(back.counts).toMatchObject({ unchanged: 2 });
    }
    const { content } = await engine.records.export({ type: 'partner', format: 'csv' });
    await engine.records.update('partner/1', { staff: 3 }, WANG);
    const old = await engine.records.import({ type: 'partner', file: 'b', content, ...WANG });
    expect(old.rows[0]?.verdict).toBe('refused');
    expect(old.rows[0]?.problems[0]?.problem).toContain('revision 1');
  });

  it('respects roles, in and out', async () => {
    const { engine } = await givenPartners(open);
    const roles = ['sales'];
    const lines = ['number,name,credit.days', '1,One,30'];
    expect((await importLines(engine, lines, { roles })).rows[0]?.problems[0]).toMatchObject({
      cell: 'C2',
      column: 'credit.days',
    });
    await importLines(engine, lines);
    const { content } = await engine.records.export({ type: 'partner', format: 'csv', roles });
    expect(new TextDecoder().decode(content)).not.toContain(',30');
    expect(await codeOf(importLines(engine, lines, { roles: ['warehouse'] }))).toBe(
      'RECORD_FORBIDDEN',
    );
  });

  it('lets one of two win that want the same keys, and the other see its rows', async () => {
    const { engine } = await givenPartners(open);
    const lines = [HEAD, ...Array.from({ length: 50 }, (_, n) => `${n},N${n},,,,,`)];
    const reports = await Promise.all([importLines(engine, lines), importLines(engine, lines)]);
    const counts = reports.map(({ counts: { created, unchanged } }) => [created, unchanged]);
    expect(counts.toSorted(([one = 0], [other = 0]) => one - other)).toEqual([
      [0, 50],
      [50, 0],
    ]);
    expect(await count(engine)).toBe(50);
  });

  it('refuses files that are none', async () => {
    const { engine } = await givenPartners(open);
    expect(await codeOf(importLines(engine, ['nmae', 'x']))).toBe('RECORD_TABLE_COLUMNS');
    const bytes = Uint8Array.of(0x50, 0x4b, 3, 4);
    expect(
      await codeOf(engine.records.import({ type: 'partner', file: 'x', content: bytes, ...WANG })),
    ).toBe('RECORD_TABLE_UNREADABLE');
  });

  it('never half-writes and never throws, whatever the file', async () => {
    const { engine } = await givenPartners(open);
    const word = fc.constantFrom(
      'number',
      'name',
      'staff',
      'credit.days',
      'contacts[1].person',
      '1',
      '2',
      'x',
      '!clear',
      '',
      '#',
    );
    const table = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const before = await count(engine);
        const content = csv(...rows.map((row) => row.join(',')));
        try {
          const report = await engine.records.import({
            type: 'partner',
            file: 'f',
            content,
            ...WANG,
          });
          expect(await count(engine)).toBe(before + (report.written ? report.counts.created : 0));
          if (report.counts.refused > 0) expect(report.written).toBe(false);
        } catch (thrown) {
          expect(thrown).toMatchObject({
            failure: { code: 'RECORD_TABLE_COLUMNS' } satisfies Partial<Failure>,
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

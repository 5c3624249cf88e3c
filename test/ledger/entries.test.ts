import { expect, it } from 'vitest';
import { codeOf } from '../engine/bench.ts';
import { as, BONUS, givenPosted, onEveryLedger, told } from './ledger-bench.ts';

onEveryLedger('the ledger', (open) => {
  it('takes an entry from its proposal to its posting, each step by another person', async () => {
    const bench = await open();
    const { entryId, created } = await bench.engine.ledger.propose(BONUS, as('wang'));
    expect(created).toBe(true);
    await bench.step();
    expect(await codeOf(bench.engine.ledger.approve(entryId, as('li')))).toBe(
      'LEDGER_DUTIES_NOT_SEPARATE',
    );
    expect(await codeOf(bench.engine.ledger.post(entryId, as('zhou')))).toBe('LEDGER_ENTRY_STATUS');
    await bench.engine.ledger.approve(entryId, as('chen', 'manager'));
    await bench.step();
    const posted = await bench.engine.ledger.post(entryId, as('zhou', 'finance'));
    await bench.step();
    expect(posted).toEqual(await bench.engine.ledger.entry(entryId));
    expect(posted).toMatchObject({
      ...{ status: 'posted', period: '2026-11', money: { amount: '100.00', currency: 'CNY' } },
      posted: { period: '2026-11', number: 1, actor: { id: 'zhou', by: 'finance' } },
    });
    expect(await codeOf(bench.engine.ledger.post(entryId, as('zhou')))).toBe('LEDGER_ENTRY_STATUS');
    expect(await bench.engine.ledger.period('2026-11')).toMatchObject({
      ...{ status: 'open', postings: 1, totals: { CNY: '100.00' } },
    });
    const history = await bench.engine.ledger.history({ entryId });
    expect(history.map(({ actor, command }) => [actor.id, actor.by, command])).toEqual([
      ['wang', 'user', 'propose'],
      ['chen', 'manager', 'approve'],
      ['zhou', 'finance', 'record-posting'],
    ]);
  });

  it('lists entries in the order of their proposals, or the newest first, page by page', async () => {
    const { ledger } = (await open()).engine;
    const ids: string[] = [];
    for (const period of ['2026-09', '2026-10', '2026-11'])
      ids.push((await ledger.propose({ ...BONUS, period }, as('wang'))).entryId);
    const listed = async (query: Parameters<typeof ledger.entries>[0]) =>
      (await ledger.entries(query)).map(({ id }) => id);
    expect(await listed({})).toEqual(ids);
    const first = await listed({ newestFirst: true, limit: 2 });
    const rest = await listed({ newestFirst: true, after: first[1] ?? '' });
    expect([...first, ...rest]).toEqual(ids.toReversed());
  });

  it('posts into the open period what belongs to a locked one, and says so', async () => {
    const bench = await open();
    const { ledger } = bench.engine;
    const late = await ledger.propose({ ...BONUS, period: '2026-10' }, as('wang'));
    await ledger.approve(late.entryId, as('chen'));
    expect(await codeOf(ledger.lockPeriod('2026-11', as('zhou')))).toBe('LEDGER_PERIOD_NOT_OVER');
    const before = await givenPosted(bench.engine, { period: '2026-10' });
    await ledger.lockPeriod('2026-10', as('zhou'));
    await bench.step();
    const locked = await bench.engine.ledger.period('2026-10');
    const posted = await bench.engine.ledger.post(late.entryId, as('zhou'));
    expect(posted).toMatchObject({ period: '2026-10', posted: { period: '2026-11', number: 1 } });
    const { entryId: counter } = await bench.engine.ledger.reverse(before, as('wang'));
    await bench.engine.ledger.approve(counter, as('chen'));
    await bench.engine.ledger.post(counter, as('zhou'));
    await bench.step();
    expect(told(await bench.engine.ledger.entry(before))).toBe('reversed 100.00 2026-10');
    expect(told(await bench.engine.ledger.entry(counter))).toBe('posted -100.00 2026-11');
    expect(await bench.engine.ledger.period('2026-10')).toEqual(locked);
    const book = await bench.engine.ledger.history({ period: '2026-11' });
    expect(book.flatMap(({ events }) => events)).toMatchObject([
      { kind: 'period-opened' },
      { kind: 'posting-made', number: 1, entry: { corrects: '2026-10', value: '100.00' } },
      { kind: 'posting-made', number: 2, entry: { corrects: '2026-10', reverses: before } },
    ]);
    expect(await codeOf(bench.engine.ledger.lockPeriod('2026-10', as('zhou')))).toBe(
      'LEDGER_PERIOD_LOCKED',
    );
  });

  it('takes an entry back once, by a counter-entry that two people made', async () => {
    const bench = await open();
    const { ledger } = bench.engine;
    const entryId = await givenPosted(bench.engine);
    expect(await codeOf(ledger.reverse(entryId, as('li')))).toBe('LEDGER_DUTIES_NOT_SEPARATE');
    const first = await ledger.reverse(entryId, as('wang'));
    expect(await codeOf(ledger.reverse(entryId, as('wang')))).toBe('LEDGER_REVERSAL_OPEN');
    expect(await codeOf(ledger.approve(first.entryId, as('wang')))).toBe(
      'LEDGER_DUTIES_NOT_SEPARATE',
    );
    await ledger.reject(first.entryId, as('chen'));
    await bench.step();
    const second = await bench.engine.ledger.reverse(entryId, as('wang'));
    expect(second.entryId).toBe(`${entryId}-r2`);
    await bench.engine.ledger.approve(second.entryId, as('chen'));
    await bench.engine.ledger.post(second.entryId, as('zhou'));
    await bench.step();
    expect(told(await bench.engine.ledger.entry(entryId))).toBe('reversed 100.00 2026-11');
    expect(await codeOf(bench.engine.ledger.reverse(entryId, as('wang')))).toBe(
      'LEDGER_ENTRY_STATUS',
    );
    expect(await codeOf(bench.engine.ledger.reverse(second.entryId, as('wang')))).toBe(
      'LEDGER_COUNTER_ENTRY_FINAL',
    );
    expect((await bench.engine.ledger.period('2026-11')).totals).toEqual({ CNY: '0.00' });
  });

  it('hears an appeal in time, and grants or dismisses it', async () => {
    const bench = await open({ ledger: { appealDays: 3 } });
    const fine = { effect: 'penalty', kind: 'fine' } as const;
    const [granted, dismissed, late] = [
      await givenPosted(bench.engine, fine),
      await givenPosted(bench.engine, fine),
      await givenPosted(bench.engine, fine),
    ];
    await bench.engine.ledger.appeal(granted, as('li'));
    await bench.engine.ledger.appeal(dismissed, as('li'));
    await bench.step();
    await bench.engine.advanceTime('P3D');
    await bench.engine.advanceTime(1);
    expect(await codeOf(bench.engine.ledger.appeal(late, as('li')))).toBe('LEDGER_APPEAL_LATE');
    const { ledger } = bench.engine;
    const upheld = { ...as('zhao', 'director'), outcome: 'uphold' } as const;
    expect(await codeOf(ledger.decideAppeal(dismissed, { ...upheld, ...as('chen') }))).toBe(
      'LEDGER_DUTIES_NOT_SEPARATE',
    );
    expect((await ledger.decideAppeal(dismissed, upheld)).status).toBe('upheld');
    const reverse = { ...upheld, outcome: 'reverse' } as const;
    expect((await ledger.decideAppeal(granted, reverse)).status).toBe('granted');
    await bench.step();
    const counter = await bench.engine.ledger.entry(`${granted}-r1`);
    expect(counter).toMatchObject({
      ...{ status: 'approved', reverses: granted, origin: { kind: 'appeal' } },
      ...{ proposed: { actor: { id: 'li' } }, decided: { actor: { id: 'zhao' } } },
    });
    await bench.engine.ledger.post(counter.id, as('zhou'));
    expect(told(await bench.engine.ledger.entry(granted))).toBe('reversed 100.00 2026-11');
    expect((await bench.engine.ledger.period('2026-11')).totals).toEqual({ CNY: '-200.00' });
  });

  it('does not grant an appeal while a counter-entry is open', async () => {
    const { engine } = await open();
    const entryId = await givenPosted(engine);
    await engine.ledger.appeal(entryId, as('li'));
    await engine.ledger.reverse(entryId, as('wang'));
    const grant = { ...as('zhao'), outcome: 'reverse' } as const;
    expect(await codeOf(engine.ledger.decideAppeal(entryId, grant))).toBe('LEDGER_REVERSAL_OPEN');
    await engine.ledger.reject(`${entryId}-r1`, as('chen'));
    expect((await engine.ledger.decideAppeal(entryId, grant)).status).toBe('granted');
  });

  it('counts a write once under its key', async () => {
    const bench = await open();
    const once = (id: string, key: string) => ({ ...as(id), idempotencyKey: key });
    const first = await bench.engine.ledger.propose(BONUS, once('wang', 'k'));
    await bench.step();
    const second = await bench.engine.ledger.propose(BONUS, once('wang', 'k'));
    expect(second).toEqual({ entryId: first.entryId, created: false });
    const { entryId } = first;
    for (const _ of [1, 2]) {
      await bench.engine.ledger.approve(entryId, once('chen', 'a'));
      await bench.step();
    }
    for (const _ of [1, 2]) {
      expect((await bench.engine.ledger.post(entryId, once('zhou', 'p'))).posted?.number).toBe(1);
      await bench.step();
    }
    for (const created of [true, false]) {
      const reversal = await bench.engine.ledger.reverse(entryId, once('wang', 'r'));
      expect(reversal).toEqual({ entryId: `${entryId}-r1`, created });
    }
    expect(await bench.engine.ledger.entries()).toHaveLength(2);
    expect((await bench.engine.ledger.period('2026-11')).postings).toBe(1);
  });

  it('posts an entry once of twenty who try at the same time', async () => {
    const { engine } = await open();
    const { entryId } = await engine.ledger.propose(BONUS, as('wang'));
    await engine.ledger.approve(entryId, as('chen'));
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => codeOf(engine.ledger.post(entryId, as(`z${n}`)))),
    );
    expect(codes.filter((code) => code === 'not refused')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['not refused', 'LEDGER_ENTRY_STATUS']));
    expect(await engine.ledger.period('2026-11')).toMatchObject({ postings: 1 });
  });

  it('either posts or withdraws an approved entry, whoever is first', async () => {
    const { engine } = await open();
    for (let round = 0; round < 10; round += 1) {
      const { entryId } = await engine.ledger.propose(BONUS, as('wang'));
      await engine.ledger.approve(entryId, as('chen'));
      const calls = [
        () => engine.ledger.post(entryId, as('zhou')),
        () => engine.ledger.withdraw(entryId, as('wang')),
      ];
      const order = round % 2 === 0 ? calls : calls.toReversed();
      const codes = await Promise.all(order.map((call) => codeOf(call())));
      expect(codes.filter((code) => code === 'not refused')).toHaveLength(1);
    }
    const entries = await engine.ledger.entries({ status: 'posted' });
    expect((await engine.ledger.period('2026-11')).postings).toBe(entries.length);
    expect((await engine.verify()).problems).toEqual([]);
  });

  it('finds entries in pages, sums them, and states a person’s account', async () => {
    const bench = await open();
    await givenPosted(bench.engine);
    await givenPosted(bench.engine, { kind: 'commission', amount: '20.50' });
    await givenPosted(bench.engine, { effect: 'penalty', kind: 'fine', amount: '0.30' });
    await givenPosted(bench.engine, { person: 'wu', amount: '7', currency: 'JPY' });
    const warning = { effect: 'penalty', kind: 'warning', person: 'wu', reason: 'late' } as const;
    await bench.engine.ledger.propose(warning, as('wang'));
    await bench.step();
    const { ledger } = bench.engine;
    const first = await ledger.entries({ person: 'li', limit: 2 });
    const rest = await ledger.entries({ person: 'li', after: first[1]?.id ?? '' });
    expect([first.length, rest.length]).toEqual([2, 1]);
    expect(await ledger.entries({ person: 'wu', status: 'proposed' })).toMatchObject([warning]);
    expect(await ledger.totals({ by: ['person', 'kind'], period: '2026-11' })).toEqual([
      { by: { person: 'li', kind: 'bonus' }, currency: 'CNY', amount: '100.00', postings: 1 },
      { by: { person: 'li', kind: 'commission' }, currency: 'CNY', amount: '20.50', postings: 1 },
      { by: { person: 'li', kind: 'fine' }, currency: 'CNY', amount: '-0.30', postings: 1 },
      { by: { person: 'wu', kind: 'bonus' }, currency: 'JPY', amount: '7', postings: 1 },
    ]);
    expect(await ledger.totals()).toEqual([
      { by: {}, currency: 'CNY', amount: '120.20', postings: 3 },
      { by: {}, currency: 'JPY', amount: '7', postings: 1 },
    ]);
    const { postings, totals } = await ledger.statement('li');
    expect(postings.map(({ posted }) => posted?.number)).toEqual([1, 2, 3]);
    expect(totals).toHaveLength(3);
    expect(await codeOf(ledger.entry('nobody'))).toBe('LEDGER_ENTRY_NOT_FOUND');
  });

  it('seals, verifies and replays entries with everything else', async () => {
    const bench = await open();
    await givenPosted(bench.engine);
    await bench.step();
    expect(await bench.engine.verify()).toEqual({
      ...{ ok: true, instances: 0, entities: 2, batches: 4, problems: [] },
    });
    expect(await bench.engine.counts()).toMatchObject({ entities: 2, outgoing: 0 });
    expect(bench.failures).toEqual([]);
  });
});

onEveryLedger('a caller without types', (open) => {
  it('is told with a code what is wrong, whatever it gives', async () => {
    const { engine } = await open();
    const { ledger } = engine;
    // As JavaScript, a form or an API would: nothing has checked it yet.
    const any = (value: unknown) => value as never;
    const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['LEDGER_PROPOSAL_INVALID', () => ledger.propose(any(null), as('wang'))],
      ['LEDGER_PROPOSAL_INVALID', () => ledger.propose(any({ ...BONUS, kind: {} }), as('wang'))],
      ['MONEY_CURRENCY_UNKNOWN', () => ledger.propose(any({ ...BONUS, currency: 5 }), as('wang'))],
      ['MONEY_AMOUNT_INVALID', () => ledger.propose(any({ ...BONUS, amount: {} }), as('wang'))],
      ['LEDGER_PERIOD_INVALID', () => ledger.propose(any({ ...BONUS, period: 7 }), as('wang'))],
      ['ARGUMENT_INVALID', () => ledger.propose(BONUS, any({}))],
      ['ARGUMENT_INVALID', () => ledger.propose(BONUS, as('w'.repeat(201)))],
      ['ARGUMENT_INVALID', () => ledger.lockPeriod('2026-10', any({ reason: 'x' }))],
      ['LEDGER_PERIOD_INVALID', () => ledger.lockPeriod(any(7), as('zhou'))],
      ['LEDGER_ENTRY_NOT_FOUND', () => ledger.approve(any(undefined), as('chen'))],
      ['ARGUMENT_INVALID', () => ledger.entries(any({ person: 5 }))],
      ['ARGUMENT_INVALID', () => ledger.totals(any({ by: ['colour'] }))],
      ['ARGUMENT_INVALID', () => ledger.recompute(any({ period: '2026-10' }), as('ma'))],
    ];
    for (const [code, call] of calls) expect(await codeOf(call())).toBe(code);
    const { entryId } = await ledger.propose(BONUS, as('wang'));
    const long = { ...as('chen'), reason: 'x'.repeat(2_001) };
    expect(await codeOf(ledger.approve(entryId, long))).toBe('LEDGER_PROPOSAL_INVALID');
    const outcome = any('perhaps');
    expect(await codeOf(ledger.decideAppeal(entryId, { ...as('chen'), outcome }))).toBe(
      'ARGUMENT_INVALID',
    );
    expect(await ledger.entries()).toHaveLength(1);
  });
});

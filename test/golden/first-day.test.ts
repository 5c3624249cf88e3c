import { describe, expect, it } from 'vitest';
import { asOf, replay, verifyChain } from '../../engine/src/history/index.ts';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { evolve } from '../../engine/src/kernel/index.ts';
import { readGolden } from './golden-files.ts';

const histories = readGolden('first-day.json') ?? [];

describe('the history of the first day', () => {
  it('is there: several processes, and a call from one to another', () => {
    expect(new Set(histories.map(({ processId }) => processId)).size).toBe(4);
    expect(histories.flatMap(({ batches }) => batches).length).toBeGreaterThan(30);
    expect(histories.some(({ snapshot }) => snapshot.parent !== undefined)).toBe(true);
  });

  it.each(histories)('of a $processId still verifies to its head', (history) => {
    const { batches, revision, headHash } = history;
    const verified = verifyChain(batches, nodeHash, { revision, hash: headHash });
    expect(verified).toMatchObject({ ok: true, value: { batches: revision, erased: [] } });
  });

  it.each(histories)('of a $processId still replays to its snapshot', ({ batches, snapshot }) => {
    expect(asJson(replay(batches, evolve))).toEqual(snapshot);
  });

  it.each(histories)(
    'of a $processId can be looked at as of each revision',
    ({ batches, revision }) => {
      for (let at = 1; at <= revision; at += 1) {
        const state = asOf(batches, at, evolve);
        expect(state?.id).toBe(batches[0]?.instanceId);
      }
    },
  );

  it('keeps personal values beside the chain, from which replay takes them', () => {
    const [sale] = histories.filter(({ processId }) => processId === 'sale');
    const first = sale?.batches[0];
    expect(first?.events).not.toContain('Li Wei');
    expect(
      Object.values(first?.detached ?? {}).some(({ value }) => value?.includes('Li Wei')),
    ).toBe(true);
    expect(JSON.stringify(replay(sale?.batches.slice(0, 1) ?? [], evolve))).toContain('Li Wei');
  });

  it.each(histories)('of a $processId does not verify once a word of it is changed', (history) => {
    const { batches, revision, headHash: hash } = history;
    const known = { revision, hash };
    const changed = batches.map((batch) =>
      batch.revision === revision ? { ...batch, time: batch.time + 1 } : batch,
    );
    expect(verifyChain(changed, nodeHash, known).ok).toBe(false);
    expect(verifyChain(batches.slice(0, -1), nodeHash, known).ok).toBe(false);
  });
});

// A state may hold members that are undefined; what is stored of it does not.
const asJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

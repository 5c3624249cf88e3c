import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryBatch } from './batch.ts';
import { canonicalJson } from './canonical-json.ts';
import { batchText, chainBatch, NO_HASH } from './chain-batch.ts';
import { eraseValue } from './erase.ts';
import { sampleChain } from './history-fixture.ts';
import { nodeHash } from './node-hash.ts';
import { verifyChain } from './verify-chain.ts';

const at = (index: number): HistoryBatch => {
  const batch = sampleChain()[index];
  if (!batch) throw new Error(`Expected the sample to have batch ${index}.`);
  return batch;
};

const changed = (index: number, fields: Partial<HistoryBatch>): readonly HistoryBatch[] =>
  sampleChain().with(index, { ...at(index), ...fields });

const codeOf = (batches: readonly HistoryBatch[], known?: { revision: number; hash: string }) => {
  const result = verifyChain(batches, nodeHash, known);
  return result.ok ? 'ok' : result.failure.code;
};

describe('a chain', () => {
  it('hashes the canonical JSON of each batch, events as an array', () => {
    const { detached: _detached, prevHash, hash, ...content } = at(0);
    const events: unknown = JSON.parse(content.events);
    expect(batchText(content)).toBe(canonicalJson({ ...content, events }));
    expect(prevHash).toBe(NO_HASH);
    expect(hash).toBe(nodeHash(NO_HASH + batchText(content)));
    expect(at(1).prevHash).toBe(hash);
  });

  it('is proved as it was written, with or without its known head', () => {
    const { revision, hash } = at(4);
    const expected = { batches: 5, head: { revision, hash }, erased: [], encrypted: 0 };
    expect(verifyChain(sampleChain(), nodeHash)).toEqual({ ok: true, value: expected });
    expect(codeOf(sampleChain(), { revision, hash })).toBe('ok');
    expect(codeOf([])).toBe('ok');
  });

  it('is proved after an erasure, which is reported', () => {
    const [digest = ''] = Object.keys(at(0).detached ?? {});
    const erased = eraseValue(at(0), digest) ?? at(0);
    const result = verifyChain(sampleChain().with(0, erased), nodeHash);
    expect(result).toMatchObject({ ok: true, value: { erased: [{ revision: 1, digest }] } });
  });

  it.each<readonly [string, readonly HistoryBatch[], string, number]>([
    [
      'an edited event',
      changed(3, { events: '[{"kind":"instance-completed"}]' }),
      'HISTORY_HASH_WRONG',
      4,
    ],
    ['another actor', changed(2, { actor: { id: 'eve', by: 'user' } }), 'HISTORY_HASH_WRONG', 3],
    ['another time', changed(1, { time: 1 }), 'HISTORY_HASH_WRONG', 2],
    ['a missing batch', sampleChain().toSpliced(2, 1), 'HISTORY_GAP', 4],
    ['a missing beginning', sampleChain().slice(1), 'HISTORY_GAP', 2],
    ['exchanged batches', sampleChain().with(1, at(2)).with(2, at(1)), 'HISTORY_GAP', 3],
    ['a doubled batch', sampleChain().toSpliced(1, 0, at(0)), 'HISTORY_GAP', 1],
    ['a batch of another instance', changed(3, { instanceId: 'b' }), 'HISTORY_GAP', 4],
    ['a rewritten batch', rehashed(2), 'HISTORY_CHAIN_BROKEN', 4],
    ['an edited kept value', editedValue(), 'HISTORY_VALUE_WRONG', 2],
    ['a kept value that is gone', withoutDetached(), 'HISTORY_VALUE_WRONG', 2],
  ])('names the revision of %s', (_what, batches, code, revision) => {
    const result = verifyChain(batches, nodeHash);
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(JSON.stringify(result)).toContain(`revision ${revision} `);
  });

  it('that was cut short is found against its known head', () => {
    const { revision, hash } = at(4);
    expect(codeOf(sampleChain().slice(0, 4))).toBe('ok');
    expect(codeOf(sampleChain().slice(0, 4), { revision, hash })).toBe('HISTORY_TRUNCATED');
    expect(codeOf([], { revision, hash })).toBe('HISTORY_TRUNCATED');
    expect(codeOf(sampleChain(), { revision, hash: NO_HASH })).toBe('HISTORY_TRUNCATED');
  });

  it('does not hold after any change of one character in what is hashed', () => {
    const fields = ['events', 'command', 'instanceId', 'prevHash', 'hash'] as const;
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...fields), fc.nat(), (index, field, place) => {
        const text = at(index)[field];
        const position = place % text.length;
        const other = text[position] === '0' ? '1' : '0';
        const edited = text.slice(0, position) + other + text.slice(position + 1);
        expect(codeOf(changed(index, { [field]: edited }))).not.toBe('ok');
      }),
    );
  });
});

/** An attacker who gives the batch a new hash, but not those after it. */
function rehashed(index: number): readonly HistoryBatch[] {
  const { prevHash, hash: _hash, ...content } = at(index);
  const forged = chainBatch(prevHash, { ...content, time: 5 }, nodeHash);
  return sampleChain().with(index, forged);
}

function editedValue(): readonly HistoryBatch[] {
  const [digest = ''] = Object.keys(at(1).detached ?? {});
  return changed(1, { detached: { [digest]: { salt: 'salt 2', value: '{"$detached' } } });
}

function withoutDetached(): readonly HistoryBatch[] {
  return changed(1, { detached: {} });
}

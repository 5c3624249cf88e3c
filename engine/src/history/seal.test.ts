import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryBatch } from './batch.ts';
import { NO_HASH } from './chain-batch.ts';
import { sampleChain } from './history-fixture.ts';
import { merkleRoot } from './merkle-root.ts';
import type { InstanceHead } from './merkle-root.ts';
import { nodeHash } from './node-hash.ts';
import { createSealKeys, sealSigner, sealVerifier } from './node-seal-keys.ts';
import { readSeals } from './read-seals.ts';
import type { SealLedger } from './seal-ledger.ts';
import { createSeal } from './seal.ts';
import { createSealCheck } from './seal-check.ts';

const keys = createSealKeys();
const reading = { hash: nodeHash, verify: sealVerifier(keys.publicKey) };
const context = { time: 1, hash: nodeHash, ...sealSigner(keys.privateKey) };

const headOf = (chain: readonly HistoryBatch[]): InstanceHead => {
  const last = chain.at(-1);
  const { instanceId = '', revision = 0, hash = NO_HASH } = last ?? {};
  return { id: instanceId, revision, headHash: hash };
};

function ledgerOf(seals: readonly string[]): SealLedger {
  const result = readSeals(seals, reading);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Two seals: of three instances, then of four of which one has moved. */
async function twoSeals(): Promise<readonly [string, string]> {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => sampleChain(id));
  const early = [a ?? [], (b ?? []).slice(0, 2), c ?? []].map(headOf);
  const first = await createSeal(early, ledgerOf([]), context);
  const late = [a ?? [], b ?? [], c ?? [], d ?? []].map(headOf);
  return [first, await createSeal(late, ledgerOf([first]), context)];
}

async function problemsOf(chains: readonly (readonly HistoryBatch[])[], only?: readonly string[]) {
  const check = createSealCheck(ledgerOf(await twoSeals()), only && new Set(only));
  for (const chain of chains) for (const batch of chain) check.see(batch.instanceId, batch);
  return check.problems().map(({ code, message }) => `${code} ${/"(.*?)"/.exec(message)?.[1]}`);
}

const whole = ['a', 'b', 'c', 'd'].map((id) => sampleChain(id));

describe('seals', () => {
  it('list only the heads that are new since the seal before', async () => {
    const [, second] = await twoSeals();
    const { changed, count, number } = JSON.parse(second) as Record<string, unknown>;
    expect({ changed, count, number }).toMatchObject({
      changed: [
        ['b', 5],
        ['d', 5],
      ].map((head) => expect.arrayContaining(head) as unknown),
      count: 4,
      number: 2,
    });
  });

  it('prove histories that are as they were or have gone on', async () => {
    expect(await problemsOf(whole)).toEqual([]);
  });

  it('name the instance that is gone, cut short or rewritten', async () => {
    expect(await problemsOf(whole.toSpliced(1, 1))).toEqual(['SEAL_INSTANCE_MISSING b']);
    const cut = whole.with(0, sampleChain('a').slice(0, 4));
    expect(await problemsOf(cut)).toEqual(['HISTORY_TRUNCATED a']);
    const early = sampleChain('b').map((batch, n) =>
      n === 1 ? { ...batch, hash: NO_HASH } : batch,
    );
    expect(await problemsOf(whole.with(1, early))).toEqual(['SEAL_HISTORY_REWRITTEN b']);
    expect(await problemsOf([], ['c'])).toEqual(['SEAL_INSTANCE_MISSING c']);
  });

  it('are refused when they are edited, forged, exchanged or incomplete', async () => {
    const [first, second] = await twoSeals();
    const refusalOf = (...seals: readonly string[]): string => {
      const result = readSeals(seals, reading);
      return result.ok ? 'ok' : result.failure.message;
    };
    expect(refusalOf(first, second)).toBe('ok');
    expect(refusalOf(first.replace('"time":1', '"time":2'))).toContain('signed by the trusted key');
    expect(refusalOf(second)).toContain('follow the seal before it');
    expect(refusalOf(second, first)).toContain('follow the seal before it');
    expect(refusalOf('{')).toContain('JSON');
    const others = sealSigner(createSealKeys().privateKey);
    const forged = await createSeal([], ledgerOf([]), { ...context, ...others });
    expect(refusalOf(forged)).toContain('signed by the trusted key');
  });

  it('are refused when signed over a wrong root or count', async () => {
    const [first] = await twoSeals();
    for (const fields of [{ root: NO_HASH }, { count: 9 }]) {
      const { signature: _old, ...seal } = JSON.parse(first) as Record<string, unknown>;
      const text = JSON.stringify(
        Object.fromEntries(Object.entries({ ...seal, ...fields }).sort()),
      );
      const signed = JSON.stringify({ ...JSON.parse(text), signature: context.sign(text) });
      expect(readSeals([signed], reading)).toMatchObject({ ok: false });
    }
  });
});

describe('a Merkle root', () => {
  const heads = (count: number): readonly InstanceHead[] =>
    Array.from({ length: count }, (_, n) => ({ id: `i${n}`, revision: 1, headHash: `h${n}` }));

  /** RFC 6962 §2.1 word for word: split at the largest power of two below the count. */
  const recursive = (leaves: readonly InstanceHead[]): string => {
    const [only] = leaves;
    if (!only) return nodeHash('E');
    if (leaves.length === 1)
      return nodeHash(`L${JSON.stringify([only.id, only.revision, only.headHash])}`);
    let split = 1;
    while (split * 2 < leaves.length) split *= 2;
    return nodeHash(`N${recursive(leaves.slice(0, split))}${recursive(leaves.slice(split))}`);
  };

  it('is that of RFC 6962 for any number of heads', () => {
    for (let count = 0; count < 40; count += 1)
      expect(merkleRoot(heads(count), nodeHash)).toBe(recursive(heads(count)));
  });

  it('changes with any head, and with the number and order of heads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), (count, place) => {
        const all = heads(count);
        const at = place % count;
        const others = [
          all.map((head, n) => (n === at ? { ...head, revision: 2 } : head)),
          all.toSpliced(at, 1),
          all.toReversed(),
        ];
        const roots = [all, ...others].map((some) => merkleRoot(some, nodeHash));
        expect(new Set(roots).size).toBe(4);
      }),
    );
  });
});

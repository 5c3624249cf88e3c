import { fail, ok } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';
import { canonicalJson } from './canonical-json.ts';
import { NO_HASH } from './chain-batch.ts';
import type { Hash } from './hash.ts';
import { merkleRoot } from './merkle-root.ts';
import type { Seal, SealLedger } from './seal-ledger.ts';
import type { ChainHead } from './verify-chain.ts';

export interface SealReading {
  readonly hash: Hash;
  /** Whether the Ed25519 signature (base64url) of the text is by the trusted key. */
  readonly verify: (text: string, signature: string) => boolean;
}

/**
 * Reads seals as texts, oldest first, and proves each: its signature, its place after the one
 * before, its count, and the newest one's Merkle root.
 */
export function readSeals(texts: Iterable<string>, reading: SealReading): Result<SealLedger> {
  const heads = new Map<string, ChainHead[]>();
  let ledger: SealLedger = { seals: 0, previous: NO_HASH, heads };
  let newest: Seal | undefined;
  for (const text of texts) {
    const seal = parseSeal(text, ledger.seals + 1, reading);
    if (!seal.ok) return seal;
    const misplaced = placeFailure(seal.value, ledger);
    if (misplaced) return fail(misplaced);
    for (const [id, revision, hash] of seal.value.changed)
      heads.set(id, [...(heads.get(id) ?? []), { revision, hash }]);
    if (heads.size !== seal.value.count)
      return fail(wrong(seal.value.number, `to count ${heads.size} histories`, 'it does not'));
    newest = seal.value;
    ledger = { seals: newest.number, previous: reading.hash(text), heads };
  }
  if (newest && newest.root !== rootOf(heads, reading.hash))
    return fail(wrong(newest.number, 'to have the root of the heads it covers', 'it has another'));
  return ok(ledger);
}

function parseSeal(text: string, number: number, { verify }: SealReading): Result<Seal> {
  try {
    // The signature proves that the text is a seal that `createSeal` has written.
    const { signature, ...seal } = JSON.parse(text) as Seal & { readonly signature: string };
    if (verify(canonicalJson(seal), signature)) return ok(seal);
  } catch {
    return fail(wrong(number, 'to be JSON', 'it is not'));
  }
  return fail(wrong(number, 'to be signed by the trusted key', 'it is not'));
}

function placeFailure(seal: Seal, ledger: SealLedger): Failure | undefined {
  if (seal.number === ledger.seals + 1 && seal.previous === ledger.previous) return undefined;
  return wrong(ledger.seals + 1, 'to follow the seal before it', 'a seal is missing or moved');
}

function rootOf(heads: SealLedger['heads'], hash: Hash): string {
  const ids = [...heads.keys()].toSorted((one, other) => (one < other ? -1 : 1));
  const all = ids.map((id) => {
    const head = heads.get(id)?.at(-1);
    return { id, revision: head?.revision ?? 0, headHash: head?.hash ?? NO_HASH };
  });
  return merkleRoot(all, hash);
}

function wrong(number: number, expected: string, but: string): Failure {
  return {
    code: 'SEAL_WRONG',
    message: `Expected seal ${number} ${expected}, but ${but}.`,
    mend: 'Compare with the copies of the seals that are kept elsewhere.',
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHash } from './node-hash.ts';
import { sha256 } from './sha256.ts';

describe('SHA-256 without Node', () => {
  it('gives what FIPS 180-4 gives for "abc"', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('gives what Node gives for texts of any length and sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(sha256(text)).toBe(nodeHash(text));
      }),
    );
  });

  it('gives what Node gives for bytes, at the ends of blocks and over many of them', () => {
    for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
      expect(sha256(bytes)).toBe(nodeHash(bytes));
    }
  });
});

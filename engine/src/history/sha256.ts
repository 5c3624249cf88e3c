/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type ContentHash = (content: string | Uint8Array) => string;

/**
 * FIPS 180-4 §6.2 without Node and without the browser's `crypto.subtle`, which answers later and is
 * absent on pages that come by plain HTTP, as in many company networks. Where Node is, `nodeHash`
 * is some thirty times as fast.
 */
export const sha256: ContentHash = (content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(64);
  const padded = pad(bytes);
  for (let start = 0; start < padded.byteLength; start += BLOCK) {
    for (let index = 0; index < 16; index += 1) words[index] = padded.getUint32(start + index * 4);
    compress(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};

const BLOCK = 64;

/** §5.1.1: a one, zeros, and the length in bits, up to a whole number of blocks. */
function pad(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  return view;
}

/** §6.2.2 of one block, whose sixteen words stand at the beginning of `words`. */
function compress(state: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const [two, fifteen] = [at(words, index - 2), at(words, index - 15)];
    const mixed = at(words, index - 16) + at(words, index - 7);
    words[index] =
      mixed +
      (turn(two, 17) ^ turn(two, 19) ^ (two >>> 10)) +
      (turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const first =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(ROUNDS, index) + at(words, index);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries())
    state[index] = at(state, index) + value;
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** §4.2.2 and §5.3.3: the first 32 bits of the fractions of roots of the first primes. */
const PRIMES = firstPrimes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}

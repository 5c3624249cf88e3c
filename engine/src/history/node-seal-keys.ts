import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { nodeHash } from './node-hash.ts';

/** A new Ed25519 pair as PEM. Whoever has the private one can seal; keep it off the store's machine. */
export function createSealKeys(): { readonly privateKey: string; readonly publicKey: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pemOf(pair.publicKey),
  };
}

/** For `createSeal`. */
export function sealSigner(privateKey: string): {
  readonly key: string;
  readonly sign: (text: string) => string;
} {
  const secret = createPrivateKey(privateKey);
  return {
    key: nodeHash(pemOf(createPublicKey(secret))),
    sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url'),
  };
}

/** For `readSeals`; `publicKey` must have come by another way than the seals. */
export function sealVerifier(publicKey: string): (text: string, signature: string) => boolean {
  const key = createPublicKey(publicKey);
  return (text, signature) =>
    verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

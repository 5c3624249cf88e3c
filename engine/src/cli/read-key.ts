import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { WaybillError } from '../errors/failure.ts';
import { readText } from '../scenario/node/read-file.ts';
import { need } from './command-result.ts';

const MAX_KEY_BYTES = 10_000;

/** An Ed25519 key as PEM text. */
export async function readKey(path: string, kind: 'private' | 'public'): Promise<string> {
  const text = need(await readText(path, MAX_KEY_BYTES));
  const key = parseKey(text, kind);
  // A public key can be made of a private one, which must not lie where seals are only verified.
  const right = key?.asymmetricKeyType === 'ed25519' && isOfKind(text, kind);
  if (right) return text;
  throw new WaybillError({
    code: 'CLI_KEY_NOT_READABLE',
    message: `Expected "${path}" to be the ${kind} half of an Ed25519 pair in PEM, but it is not.`,
    file: path,
    mend: 'Make a pair with `waybill audit keys <base>`, and name the right one of both.',
  });
}

function parseKey(text: string, kind: 'private' | 'public'): KeyObject | undefined {
  try {
    return kind === 'private' ? createPrivateKey(text) : createPublicKey(text);
  } catch {
    return undefined;
  }
}

const isOfKind = (text: string, kind: string): boolean =>
  text.includes(`BEGIN ${kind.toUpperCase()} KEY`);

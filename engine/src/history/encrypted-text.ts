/**
 * How an encrypted text begins; then the id of its key, nonce, and bytes with their tag, all in
 * base64url. No JSON text begins so, so that both may stand in one place.
 */
export const ENCRYPTED = 'wbe1:';

export const isEncrypted = (text: string): boolean => text.startsWith(ENCRYPTED);

/** How a text begins that a keyed digest stands for; the id of its key and a colon follow. */
export const DIGESTED = 'wbd1:';

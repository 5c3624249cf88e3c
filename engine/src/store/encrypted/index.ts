export { encryptStore } from './encrypt-store.ts';
export { createNodeCipher } from './node-cipher.ts';
export { reencrypt, type Reencrypted, type ReencryptOptions } from './reencrypt.ts';

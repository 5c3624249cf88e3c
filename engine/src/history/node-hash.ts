import * as crypto from 'node:crypto';
import type { Hash } from './hash.ts';

/** SHA-256 by Node; in one shot, which is half again as fast, where this Node can (20.12). */
export const nodeHash: Hash =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text, 'hex')
    : (text) => crypto.createHash('sha256').update(text).digest('hex');

/** 128 random bits as text, for detached values. */
export const nodeSalt = (): string => crypto.randomBytes(16).toString('hex');

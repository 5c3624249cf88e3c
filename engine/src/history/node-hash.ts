import * as crypto from 'node:crypto';
import type { ContentHash } from './sha256.ts';

/** SHA-256 by Node; in one shot, which is half again as fast, where this Node can (20.12). */
export const nodeHash: ContentHash =
  typeof crypto.hash === 'function'
    ? (content) => crypto.hash('sha256', content, 'hex')
    : (content) => crypto.createHash('sha256').update(content).digest('hex');

/** 128 random bits as text, for detached values. */
export const nodeSalt = (): string => crypto.randomBytes(16).toString('hex');

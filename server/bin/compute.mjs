import { load } from './load.mjs';

/** A thread of the pool in src/computing/create-computing-pool.ts. */
await load('src/computing/answer-asked.ts');

export { createSequentialIds } from './sequential-ids.ts';
export { createTimeOrderedIds } from './time-ordered-ids.ts';

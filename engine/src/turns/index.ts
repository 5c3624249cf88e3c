export { createTurns } from './create-turns.ts';
export { storeInTurns } from './store-in-turns.ts';

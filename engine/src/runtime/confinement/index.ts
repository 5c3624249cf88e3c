export type { Confinement } from './confinement-api.ts';
export { createConfinement } from './create-confinement.ts';

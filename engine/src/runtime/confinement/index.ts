export type { Confined, Confinement } from './confinement-api.ts';
export { createConfinement } from './create-confinement.ts';

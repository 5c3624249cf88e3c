export { systemClock } from './system-clock.ts';
export { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

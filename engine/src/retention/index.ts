export { ARCHIVE, type ArchiveState } from './archive.ts';
export { HOLD, holdName, type HoldState, type HoldTarget } from './hold.ts';
export { RETENTION, type RetentionState } from './retention.ts';

import type { Handlers } from '../http/call.ts';
import { DEFINITION_HANDLERS } from './definitions.ts';
import { INSTANCE_HANDLERS } from './instances.ts';
import { RECORD_HANDLERS } from './records.ts';
import { SESSION_HANDLERS } from './session.ts';
import { SYSTEM_HANDLERS } from './system.ts';
import { TASK_HANDLERS } from './tasks.ts';
import { USER_HANDLERS } from './users.ts';

/** What carries each route of the contract out. */
export const HANDLERS: Handlers = {
  ...SYSTEM_HANDLERS,
  ...SESSION_HANDLERS,
  ...TASK_HANDLERS,
  ...INSTANCE_HANDLERS,
  ...DEFINITION_HANDLERS,
  ...RECORD_HANDLERS,
  ...USER_HANDLERS,
};

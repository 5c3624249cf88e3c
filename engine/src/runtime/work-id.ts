import { fail, ok, type Result } from '../errors/failure.ts';

export interface WorkAddress {
  readonly instanceId: string;
  readonly key: number;
}

/** Takes the id of a task, job, timer or incident apart: `<instanceId>:<key>`. */
export function parseWorkId(id: string): Result<WorkAddress> {
  const match = /^([^:]+):(\d{1,15})$/.exec(id);
  if (match?.[1] !== undefined) return ok({ instanceId: match[1], key: Number(match[2]) });
  return fail({
    code: 'WORK_ID_INVALID',
    message: `Expected an id of the form <instance>:<key>, but got "${id}".`,
    mend: 'Take the id from tasks(), jobs() or incidents().',
  });
}

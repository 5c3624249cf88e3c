import { WaybillError, type Failure } from '../errors/failure.ts';

/** What was thrown, as a failure that can be told or recorded. */
export function toFailure(thrown: unknown, expected: string): Failure {
  if (thrown instanceof WaybillError) return thrown.failure;
  const because = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'BACKGROUND_WORK_FAILED', message: `Expected ${expected}, but ${because}` };
}

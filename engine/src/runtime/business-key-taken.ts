import type { Failure } from '../errors/failure.ts';

export const businessKeyTaken = (
  processId: string,
  businessKey: string,
  owner: string,
): Failure => ({
  code: 'BUSINESS_KEY_TAKEN',
  message: `Expected business key "${businessKey}" to be free for process "${processId}", but instance "${owner}" has it.`,
  mend: 'Use that instance, or start under another business key.',
});

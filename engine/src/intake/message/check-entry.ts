import type { Failure } from '../../errors/failure.ts';
import type { Entry } from '../order-source.ts';
import { refuse } from '../refuse.ts';
import { PERSONAL_CHANNELS } from './state.ts';

/** As the canonical order asks for it: the entry is kept before anybody reads the order. */
export function checkEntry({
  channel,
  takenBy,
  takenAt,
  caller,
  scan,
}: Entry): Failure | undefined {
  const channels: readonly string[] = PERSONAL_CHANNELS;
  if (!channels.includes(channel)) return wrong('channel', channel);
  if (takenBy.trim() === '') return wrong('takenBy', takenBy);
  if (!MOMENT.test(takenAt)) return wrong('takenAt', takenAt);
  if (scan && scan.sha256 !== null && !/^[0-9a-f]{64}$/.test(scan.sha256))
    return wrong('scan.sha256', scan.sha256);
  if (scan?.reference?.startsWith(KEPT_SCAN)) return wrong('scan.reference', scan.reference);
  const texts = [takenBy, caller, scan?.name, scan?.reference];
  const long = texts.find((text) => (text ?? '').length > LONGEST);
  return long === undefined ? undefined : wrong('text', long ?? '');
}

/** Before the SHA-256 of a scan that is kept with its message, which nobody else may claim. */
export const KEPT_SCAN = 'file:';

const LONGEST = 500;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

const wrong = (name: string, value: string): Failure =>
  refuse(
    'INTAKE_ENTRY',
    `Expected a ${name} of an entry that can be kept, but got ${JSON.stringify(value.slice(0, 100))}.`,
  );

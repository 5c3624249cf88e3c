import { ApiError } from '../../api/api-error.ts';

/** What the server or the engine says went wrong, with its stable code. */
export interface Told {
  readonly code: string;
  /** The engine's own sentence, in English. */
  readonly message: string;
  readonly mend?: string | undefined;
  /** Single values that are wrong, where there are several. */
  readonly problems?: readonly ToldValue[];
}

export interface ToldValue {
  /** As `contacts[0].phone`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Of anything thrown; undefined where no server has answered (`fetch` throws a TypeError). */
export function toldOf(error: unknown): Told | undefined {
  if (error instanceof ApiError) {
    const { code, message, problem } = error;
    const mend = typeof problem['mend'] === 'string' ? problem['mend'] : undefined;
    return { code, message, mend, problems: valuesOf(problem['problems']) };
  }
  if (typeof error !== 'object' || error === null) return undefined;
  // What the engine throws within the browser.
  const within = 'failure' in error ? error.failure : error;
  if (isTold(within)) return within;
  return within instanceof Error && !(within instanceof TypeError)
    ? { code: 'UNKNOWN', message: within.message }
    : undefined;
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'message' in value &&
  typeof value.code === 'string' &&
  typeof value.message === 'string';

/** Values of a record stand at a `path`, those of a request `at`. */
function valuesOf(problems: unknown): readonly ToldValue[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((one: Readonly<Record<string, unknown>>) => {
    const { path = one['at'] ?? '', message } = one;
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
  });
}

import { WaybillError } from '@waybill/engine';

/** Why something in a watched folder is not taken. */
export interface Trouble {
  /** Null: the folder itself. */
  readonly file: string | null;
  readonly code: string;
  readonly message: string;
}

/** Of a failure its own code counts; `code` is for what has none. */
export function trouble(file: string | null, code: string, seen: unknown): Trouble {
  if (seen instanceof WaybillError)
    return { file, code: seen.failure.code, message: seen.failure.message };
  return { file, code, message: seen instanceof Error ? seen.message : String(seen) };
}

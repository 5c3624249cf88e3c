import { WaybillError, type Result } from '../errors/failure.ts';

/** The value, or the failure thrown: for the edge of the embeddable API alone. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new WaybillError(result.failure);
}

import { WaybillError, type Engine } from '@waybill/engine';
import type { Caller } from '../http/call.ts';

/** Auditors read everything; what others see is said by the record type. */
export const reading = ({ person, groups }: Caller): { readonly roles?: readonly string[] } =>
  person.roles.includes('auditor') ? {} : { roles: groups };

/** Empty of what is not there, or may not be read. */
export async function valuesOf(records: Engine['records'], id: string, caller: Caller) {
  try {
    return (await records.get(id, reading(caller))).values;
  } catch (thrown) {
    if (thrown instanceof WaybillError) return {};
    throw thrown;
  }
}

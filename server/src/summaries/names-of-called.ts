import { WaybillError, type Engine } from '@waybill/engine';
import type { Caller } from '../http/call.ts';
import { reading } from '../routes/record-reading.ts';

/** By what else people know a customer, as records of customers have it; what is not kept finds none. */
const CALLED = ['nameZh', 'shortName', 'number'] as const;
/** Of each; more of them are no name, but the beginning of one. */
const MOST = 5;

/** The names of customers whose Chinese name, short name or number begins with the text. */
export async function namesOfCalled(
  { records }: Pick<Engine, 'records'>,
  caller: Caller,
  text: string,
): Promise<readonly string[]> {
  if (!caller.ability.can('read', 'record')) return [];
  const search = async (field: string): Promise<readonly string[]> => {
    const how = { type: 'customer', prefix: { field, text }, limit: MOST, ...reading(caller) };
    const found = await records.search(how).catch(none);
    return found.flatMap(({ values: { name } }) => (typeof name === 'string' ? [name] : []));
  };
  return (await Promise.all(CALLED.map(search))).flat();
}

/** Where the company keeps no such records, or they are not for whoever asks. */
function none(thrown: unknown): readonly never[] {
  if (thrown instanceof WaybillError) return [];
  throw thrown;
}

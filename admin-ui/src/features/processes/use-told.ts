import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getRecordType, type RecordType } from '../../api/get-record-type.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { namedByRecords } from '../../modeler/known/named-by-records.ts';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import { gatherSurroundings } from '../designer/gather-surroundings.ts';
import { orderTold } from './order-told.ts';

const NOTHING: NonNullable<Drawn['draft']> = { files: [], scenarios: [] };

export interface Drawn {
  /** Undefined while it is read. */
  readonly xml: string | undefined;
  readonly draft?: Parameters<typeof gatherSurroundings>[1];
}

/** What people call the variables of a process, by its forms, its rules, records of the same name and what orders are. */
export function useTold({ xml, draft = NOTHING }: Drawn, names: readonly string[]) {
  const { data, isPending } = useQuery({
    queryKey: ['told', xml, draft, names],
    queryFn: async () => {
      const { toldIn } = await import('../../modeler/known/told-by.ts');
      const around = await gatherSurroundings(xml ?? '', draft);
      return {
        own: toldIn(xml ?? '', around),
        types: await typesOf(names),
        ofOrder: await orderTold(),
      };
    },
    enabled: xml !== undefined,
    staleTime: Infinity,
    // While a moment with other variables is read, those before keep their names.
    placeholderData: keepPreviousData,
  });
  const told = useCallback<Told>(
    (path) => {
      if (data === undefined) return undefined;
      const { own, types, ofOrder } = data;
      return own.get(path) ?? namedIn(types, path) ?? ofOrder(path);
    },
    [data],
  );
  return { told, isPending };
}

/** None where they cannot be had: the names themselves stand for them. */
async function typesOf(names: readonly string[]): Promise<readonly RecordType[]> {
  const { items } = await listRecordTypes().catch(() => ({ items: [] }));
  const named = items.filter(({ id }) => names.includes(id));
  return (await Promise.all(named.map(({ id }) => getRecordType(id).catch(() => [])))).flat();
}

/** A record as it is read holds its fields in `values`. */
function namedIn(types: readonly RecordType[], path: string): ReturnType<Told> {
  const name = path.replace('.values.', '.');
  const [asked] = namedByRecords([{ name, kind: 'any', choices: [], labels: {} }], types);
  return asked?.titles && { ...asked, name: path };
}

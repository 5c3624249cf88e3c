import type { InstanceRow, Store } from '../../ports/index.ts';
import { allPages } from '../all-pages.ts';
import type { FamilyCircle } from './family-circle.ts';
import type { FamilyInstance } from './family-values.ts';

type Instances = Pick<Store, 'instances' | 'load'>;

/** Those with the business key, and whatever has called them or was called by them. */
export async function collectInstances(
  store: Instances,
  businessKey: string,
  circle: FamilyCircle,
): Promise<void> {
  const open: InstanceRow[] = [];
  const take = (row: InstanceRow): void => {
    if (circle.add(memberOf(row))) open.push(row);
  };
  for await (const row of allPages((page) => store.instances({ ...page, businessKey }))) {
    take(row);
    if (circle.isFull()) return;
  }
  for (let next = open.pop(); next && !circle.isFull(); next = open.pop()) {
    const { id, parentId } = next;
    // Hundreds may have been called by one, and it is long to read.
    if (parentId !== undefined && !circle.has('instance', parentId)) {
      const parent = await store.load(parentId);
      if (parent) take(parent.row);
    }
    for await (const row of allPages((page) => store.instances({ ...page, parentId: id }))) {
      take(row);
      if (circle.isFull()) return;
    }
  }
}

const memberOf = ({ startedAt, incidents: _open, ...row }: InstanceRow): FamilyInstance => ({
  ...{ kind: 'instance', time: startedAt },
  ...row,
});

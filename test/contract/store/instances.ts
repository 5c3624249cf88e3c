import { describe, expect, it } from 'vitest';
import type { InstanceQuery, InstanceRow, Store } from '../../../engine/src/ports/index.ts';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, START } from '../store-samples.ts';
import { withStore } from './with-store.ts';

const ROWS: readonly Partial<InstanceRow>[] = [
  { businessKey: 'PO-1' },
  { processId: 'pay', parentId: 'i0' },
  { status: 'completed', endedAt: START + 1, businessKey: 'PO-1' },
  { incidents: 1 },
  { processId: 'pay', status: 'terminated', endedAt: START + 2, parentId: 'i0' },
  { processId: 'ship', version: 2, incidents: 2, suspended: true },
];

async function filled(store: Store): Promise<void> {
  for (const [n, row] of ROWS.entries()) await store.commit(commitOf(`i${n}`, 0, { row }));
}

export function instancesAreListed(subject: StoreUnderTest): void {
  describe('instances', () => {
    const cases: readonly (readonly [Partial<InstanceQuery>, readonly string[]])[] = [
      [{}, ['i0', 'i1', 'i2', 'i3', 'i4', 'i5']],
      [{ processId: 'order' }, ['i0', 'i2', 'i3']],
      [{ status: 'active' }, ['i0', 'i1', 'i3', 'i5']],
      [{ processId: 'pay', status: 'terminated' }, ['i4']],
      [{ businessKey: 'PO-1' }, ['i0', 'i2']],
      [{ businessKey: 'PO-1', status: 'completed' }, ['i2']],
      [{ parentId: 'i0' }, ['i1', 'i4']],
      [{ withIncidents: true }, ['i3', 'i5']],
      [{ withIncidents: false }, ['i0', 'i1', 'i2', 'i4']],
      [{ withIncidents: true, processId: 'ship' }, ['i5']],
      [{ version: 2 }, ['i5']],
      [{ suspended: true }, ['i5']],
      [{ suspended: true, processId: 'ship', status: 'active' }, ['i5']],
      [{ suspended: true, status: 'completed' }, []],
      [{ suspended: false, status: 'active' }, ['i0', 'i1', 'i3']],
      [{ suspended: false }, ['i0', 'i1', 'i2', 'i3', 'i4']],
      [{ processId: 'ship', version: 1, status: 'active' }, []],
      [{ ids: ['i4', 'i1', 'i4', 'gone'] }, ['i1', 'i4']],
      [{ ids: ['i4', 'i1', 'i2'], after: 'i1', processId: 'pay' }, ['i4']],
      [{ ids: [] }, []],
      [{ after: 'i3' }, ['i4', 'i5']],
      [{ after: 'i1', status: 'active' }, ['i3', 'i5']],
      [{ limit: 2, processId: 'order' }, ['i0', 'i2']],
      [{ descending: true }, ['i5', 'i4', 'i3', 'i2', 'i1', 'i0']],
      [{ descending: true, after: 'i3', limit: 2 }, ['i2', 'i1']],
      [{ descending: true, status: 'active' }, ['i5', 'i3', 'i1', 'i0']],
      [{ descending: true, status: 'active', after: 'i3' }, ['i1', 'i0']],
      [{ descending: true, businessKey: 'PO-1' }, ['i2', 'i0']],
      [{ descending: true, withIncidents: true, after: 'i5' }, ['i3']],
      [{ descending: true, ids: ['i4', 'i1', 'i2'], after: 'i4' }, ['i2', 'i1']],
      [{ limit: 0 }, []],
      [{ processId: 'unknown' }, []],
    ];
    for (const [query, ids] of cases)
      it(
        `lists by ${JSON.stringify(query)}, ordered by id`,
        withStore(subject, async (store) => {
          await filled(store);
          const rows = await store.instances({ limit: 100, ...query });
          expect(rows.map(({ id }) => id)).toEqual(ids);
        }),
      );
    it(
      'gives every instance once over pages',
      withStore(subject, async (store) => {
        const ids = Array.from({ length: 25 }, (_, n) => `i${String(n).padStart(2, '0')}`);
        await Promise.all(
          ids.map((id, n) => store.commit(commitOf(id, 0, { row: { processId: `p${n % 3}` } }))),
        );
        const seen: string[] = [];
        for (let after = ''; ;) {
          const page = await store.instances({ limit: 4, after, status: 'active' });
          seen.push(...page.map(({ id }) => id));
          const last = page.at(-1);
          if (!last) break;
          after = last.id;
        }
        expect(seen).toEqual(ids);
      }),
    );
  });
}

import { describe, expect, it } from 'vitest';
import {
  applyBatch,
  attach,
  verifyChain,
  type HistoryBatch,
} from '../../engine/src/history/index.ts';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { ENTRY, PERIOD } from '../../engine/src/ledger/index.ts';
import { declaredShapes } from './declared-shapes.ts';
import { readGolden } from './golden-files.ts';
import { shapeChanges } from './shape-changes.ts';

const released = readGolden('ledger-event-shapes.json') ?? {};
const histories = [
  ...(readGolden('ledger-first-day.json') ?? []),
  ...(readGolden('ledger-second-day.json') ?? []),
];

describe('the events of the ledger', () => {
  it('are still declared as they were released, and none is missing', () => {
    const declared = { ...declaredShapes('entry'), ...declaredShapes('period') };
    expect(shapeChanges(released, declared)).toEqual([]);
    expect(Object.keys(released).sort()).toEqual(Object.keys(declared).sort());
    expect(Object.keys(released).length).toBeGreaterThan(10);
  });

  it('have all happened on a day that was recorded, with the members of their shape and no other', () => {
    const events = histories.flatMap(({ batches }) => batches).flatMap((batch) => kindsIn(batch));
    expect([...new Set(events.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(released).sort(),
    );
    const odd = events.flatMap(({ kind, ...members }) =>
      Object.keys(members).filter(
        (name) => !(name in (released[kind] ?? {})) && !(`${name}?` in (released[kind] ?? {})),
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('the ledger of those days', () => {
  it.each(histories)('holds $id, which still verifies and replays to its state', (history) => {
    const { id, batches, revision, headHash, snapshot } = history;
    const verified = verifyChain(batches, nodeHash, { revision, hash: headHash });
    expect(verified).toMatchObject({ ok: true, value: { batches: revision } });
    expect(
      asJson(id.startsWith(`${ENTRY.kind}/`) ? fold(batches, ENTRY) : fold(batches, PERIOD)),
    ).toEqual(snapshot);
  });
});

const kindsIn = (batch: HistoryBatch) => attach<{ readonly kind: string }>(batch);

function fold<S, E extends object>(
  batches: readonly HistoryBatch[],
  { evolve }: { readonly evolve: (state: S | undefined, event: E) => S },
): S | undefined {
  return batches.reduce<S | undefined>(
    (state, batch) => applyBatch<S, E>(state, batch, evolve),
    undefined,
  );
}

const asJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

import { beforeAll, describe, expect, it } from 'vitest';
import type { Commit, Store } from '../ports/index.ts';
import { openMemoryStore } from '../store/memory/index.ts';
import { exportHistory } from './export-history.ts';
import { chainOf, sampleChain, started } from './history-fixture.ts';
import { nodeHash } from './node-hash.ts';
import { createSealKeys, sealSigner, sealVerifier } from './node-seal-keys.ts';
import { readSeals } from './read-seals.ts';
import { createSeal } from './seal.ts';
import { verifyExport } from './verify-export.ts';
import type { ExportReport } from './verify-export.ts';

const keys = createSealKeys();
const reading = { hash: nodeHash, verify: sealVerifier(keys.publicKey) };
const definition = {
  ...{ processId: 'order', file: 'order.bpmn', xml: '<definitions/>', deployedAt: 1 },
  digest: nodeHash('<definitions/>'),
};
const rules = {
  kind: 'rule-set',
  id: 'check',
  version: '1',
  json: '{}',
  deployedAt: 1,
  digest: nodeHash('{}'),
} as const;

const withRules = chainOf('c', [
  [
    started('c'),
    {
      kind: 'rules-evaluated',
      key: 2,
      ruleSetId: 'check',
      ruleSetVersion: '1',
      inputs: {},
      outputs: 1,
      explanation: 'first rule',
    },
  ],
]);

async function fill(store: Store): Promise<void> {
  await store.deploy([definition], [rules]);
  for (const chain of [sampleChain('a'), sampleChain('b'), withRules])
    for (const batch of chain) {
      const { instanceId: id, revision } = batch;
      const row = { id, processId: 'order', version: 1, status: 'active', startedAt: 1 } as const;
      const lists = { work: [], outgoing: [], claims: [], releases: [] };
      const commit: Commit = {
        ...{ instanceId: id, expectedRevision: revision - 1, snapshot: '{}', batch, ended: false },
        ...lists,
        row: { ...row, incidents: 0 },
      };
      await store.commit(commit);
    }
  const ledger = readSeals([], reading);
  if (!ledger.ok) throw new Error(ledger.failure.message);
  const context = { time: 1, hash: nodeHash, ...sealSigner(keys.privateKey) };
  const seal = await createSeal(await store.heads({ limit: 9 }), ledger.value, context);
  await store.putSeal(seal, (await store.seals()).length);
}

async function linesOf(store: Store, instanceIds?: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const options = instanceIds === undefined ? { now: 2 } : { now: 2, instanceIds };
  for await (const line of exportHistory(store, options)) lines.push(line);
  return lines;
}

const codes = ({ problems }: ExportReport): readonly string[] => problems.map(({ code }) => code);

describe('an export', () => {
  let lines: string[] = [];
  beforeAll(async () => {
    const store = openMemoryStore();
    await fill(store);
    lines = await linesOf(store);
  });
  const without = (text: string): string[] => lines.filter((line) => !line.includes(text));

  it('is proved from its lines alone', async () => {
    expect(await verifyExport(lines, reading)).toEqual({
      ...{
        instances: 3,
        entities: 0,
        batches: 11,
        seals: 1,
        encrypted: 0,
        heads: [],
        archives: [],
        erased: [],
        problems: [],
      },
    });
  });

  it('of some instances is proved against the seals that speak of them', async () => {
    const store = openMemoryStore();
    await fill(store);
    const some = await linesOf(store, ['b']);
    expect(await verifyExport(some, reading)).toMatchObject({ instances: 1, problems: [] });
    const gone = some.filter((line) => !line.includes('"kind":"batch"'));
    expect(codes(await verifyExport(gone, reading))).toContain('SEAL_INSTANCE_MISSING');
  });

  it('is made of a history that cannot be read any more, and names the commit', async () => {
    const store = openMemoryStore();
    await fill(store);
    const damaged = async (...asked: Parameters<Store['history']>) =>
      (await store.history(...asked)).map((batch) =>
        batch.revision === 2 ? { ...batch, events: batch.events.slice(0, -3) } : batch,
      );
    const some = await linesOf({ ...store, history: damaged }, ['b']);
    expect((await verifyExport(some, reading)).problems).toMatchObject([
      { code: 'HISTORY_HASH_WRONG', message: expect.stringContaining('revision 2') as string },
    ]);
  });

  it('tells of values that were erased', async () => {
    const store = openMemoryStore();
    await fill(store);
    const [digest = ''] = Object.keys(sampleChain('a')[0]?.detached ?? {});
    await store.eraseDetached('a', 1, digest);
    const report = await verifyExport(await linesOf(store), reading);
    expect(report).toMatchObject({
      erased: [{ instanceId: 'a', revision: 1, digest }],
      problems: [],
    });
  });

  it('is refused when an instance, the end of a history, or the end of the file is missing', async () => {
    expect(codes(await verifyExport(without('"instanceId":"b"'), reading))).toEqual([
      'SEAL_INSTANCE_MISSING',
      'EXPORT_WRONG',
    ]);
    const cut = lines.filter((line) => !/"instanceId":"a","revision":5/.test(line));
    expect(codes(await verifyExport(cut, reading))).toContain('HISTORY_TRUNCATED');
    expect(codes(await verifyExport(lines.slice(0, -1), reading))).toEqual(['EXPORT_WRONG']);
  });

  it('is refused when a definition or a rule set that was used is missing or has changed', async () => {
    for (const kind of ['definition', 'resource'])
      expect(codes(await verifyExport(without(`"kind":"${kind}"`), reading))).toContain(
        'EXPORT_WRONG',
      );
    const edited = lines.map((line) => line.replace('<definitions/>', '<definitions />'));
    expect(codes(await verifyExport(edited, reading))).toEqual(['EXPORT_WRONG']);
  });

  it('is refused when a line is edited or is no line of an export', async () => {
    const edited = lines.map((line) => line.replace('ACME', 'EVIL'));
    expect(codes(await verifyExport(edited, reading))).toContain('HISTORY_HASH_WRONG');
    const odd = lines.toSpliced(3, 1, '{"kind":"batch"}');
    expect(codes(await verifyExport(odd, reading))).toContain('EXPORT_WRONG');
    expect(codes(await verifyExport(lines.toSpliced(3, 1, 'nonsense'), reading))).toContain(
      'EXPORT_WRONG',
    );
  });
});

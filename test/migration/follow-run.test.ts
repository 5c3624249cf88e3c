import { describe, expect, it } from 'vitest';
import { followRun, type Run } from '../../admin-ui/src/features/migration/follow-run.ts';

const verdict = (instanceId: string) => ({
  ...{ instanceId, kind: 'migrated' as const, failures: [], opened: [], closed: [] },
});

/** Three pages of one instance each. */
const PAGES = [
  { verdicts: [verdict('a')], next: '1' },
  { verdicts: [verdict('b')], next: '2' },
  { verdicts: [verdict('c')] },
];

async function follow(ask: (page: number, stop: () => void) => void) {
  const told: Run[] = [];
  await followRun(
    { kind: 'dry-run', total: 3 },
    async ({ after = '0' }) => {
      ask(Number(after), () => told.at(-1)?.stop());
      const page = PAGES[Number(after)];
      if (page === undefined) throw new Error(`Expected a page ${after}, but there is none.`);
      return page;
    },
    (now) => told.push(now),
  );
  return told;
}

describe('a migration of many instances', () => {
  it('tells how far it is, of as many as there were', async () => {
    const told = await follow(() => undefined);
    expect(told.map(({ verdicts }) => verdicts.length)).toEqual([0, 1, 2, 3, 3]);
    expect(told.at(-1)).toMatchObject({ done: true, halted: false, total: 3 });
  });

  it('stopped, keeps the verdicts of the page in hand and asks for no other', async () => {
    const told = await follow((page, stop) => {
      if (page === 1) stop();
    });
    expect(told.at(-1)).toMatchObject({ done: true, halted: true });
    expect(told.at(-1)?.verdicts).toHaveLength(2);
  });

  it('stopped on its last page, has come to its end', async () => {
    const told = await follow((page, stop) => {
      if (page === 2) stop();
    });
    expect(told.at(-1)).toMatchObject({ done: true, halted: false });
  });

  it('keeps what it had where it fails', async () => {
    const failure = new Error('gone');
    const told = await follow((page) => {
      if (page === 1) throw failure;
    });
    expect(told.at(-1)).toMatchObject({ done: true, halted: false, failure });
    expect(told.at(-1)?.verdicts).toHaveLength(1);
  });
});

import { expect, it } from 'vitest';
import { lookOn, type LookedPage, type Progress } from '../../admin-ui/src/parts/paged/look-on.ts';

/** A server that looks at five hundred for each answer; what is found stands at these. */
const looking = (pages: readonly LookedPage<number>[], until = new AbortController()) => {
  const told: Progress[] = [];
  const asked: (string | undefined)[] = [];
  const load = async (after: string | undefined): Promise<LookedPage<number>> => {
    asked.push(after);
    const page = pages[Number(after ?? 0)];
    if (!page) throw new Error(`Expected a page at "${String(after)}", but there is none.`);
    return page;
  };
  const tell = (progress: Progress) => void told.push(progress);
  return { told, asked, done: lookOn({ load, tell, after: undefined, signal: until.signal }) };
};

const empty = (next: number) => ({ items: [], looked: 500, next: String(next) });
const many = Array.from({ length: 50 }, (_, at) => at);

it('looks on until something is found or all is looked at, and tells how far it has come', async () => {
  const { done, told } = looking([empty(1), empty(2), { items: [7], looked: 120 }]);
  expect(await done).toEqual({ items: [7] });
  expect(told).toEqual([
    { looked: 500, found: 0 },
    { looked: 1000, found: 0 },
  ]);
});

it('ends with a page that is full, from which the next goes on', async () => {
  const { done, asked } = looking([empty(1), { items: many, looked: 500, next: '2' }]);
  expect(await done).toEqual({ items: many, next: '2' });
  expect(asked).toEqual([undefined, '1']);
});

it('takes a short page as it is where there was an index', async () => {
  const { done, told } = looking([{ items: [1], next: '1' }]);
  expect(await done).toEqual({ items: [1], next: '1' });
  expect(told).toEqual([]);
});

it('is bounded, and says that there is more', async () => {
  const { done, asked } = looking(Array.from({ length: 30 }, (_, at) => empty(at + 1)));
  expect(await done).toEqual({ items: [], next: '20', unfinished: true });
  expect(asked).toHaveLength(20);
});

it('asks for no more once another question is asked', async () => {
  const until = new AbortController();
  const { done, asked } = looking([empty(1), empty(2), { items: [] }], until);
  until.abort();
  await expect(done).rejects.toThrow();
  expect(asked).toHaveLength(1);
});

const BLOCK = 512;

/** Items in order, kept in blocks so that a change moves few of them. Equal items are one. */
export class SortedList<T> {
  readonly #compare: (one: T, other: T) => number;
  readonly #blocks: T[][] = [];

  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  add(item: T): void {
    const block = this.#blocks[this.#blockOf(item)] ?? this.#blocks.at(-1);
    if (!block) {
      this.#blocks.push([item]);
      return;
    }
    const index = this.#indexIn(block, item);
    const there = block[index];
    const equal = there !== undefined && this.#compare(there, item) === 0;
    block.splice(index, equal ? 1 : 0, item);
    if (block.length > BLOCK) this.#split(block);
  }

  remove(item: T): void {
    const at = this.#blockOf(item);
    const block = this.#blocks[at];
    if (!block) return;
    const index = this.#indexIn(block, item);
    const there = block[index];
    if (there === undefined || this.#compare(there, item) !== 0) return;
    block.splice(index, 1);
    if (block.length === 0) this.#blocks.splice(at, 1);
  }

  /** From the first item that `starts` holds for; it must be false before and true after a point. */
  *from(starts: (item: T) => boolean): Generator<T> {
    let at = firstIndex(this.#blocks, (block) => {
      const last = block.at(-1);
      return last !== undefined && starts(last);
    });
    let index = firstIndex(this.#blocks[at] ?? [], starts);
    for (; at < this.#blocks.length; at += 1, index = 0) {
      const block = this.#blocks[at] ?? [];
      for (; index < block.length; index += 1) {
        const item = block[index];
        if (item !== undefined) yield item;
      }
    }
  }

  #blockOf(item: T): number {
    return firstIndex(this.#blocks, (block) => {
      const last = block.at(-1);
      return last !== undefined && this.#compare(last, item) >= 0;
    });
  }

  #indexIn(block: readonly T[], item: T): number {
    return firstIndex(block, (there) => this.#compare(there, item) >= 0);
  }

  #split(block: T[]): void {
    const right = block.splice(BLOCK / 2);
    this.#blocks.splice(this.#blocks.indexOf(block) + 1, 0, right);
  }
}

function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

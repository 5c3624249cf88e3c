import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { shown, type BenchResult } from './bench-result.ts';
import { withFile } from './with-file.ts';

/** How often this disk can make 4 KB durable: the floor under every ungrouped commit. */
export function benchFsyncFloor(): Promise<BenchResult[]> {
  return withFile((path) => {
    const file = openSync(path, 'w');
    const page = Buffer.alloc(4096, 1);
    const begin = performance.now();
    let count = 0;
    while (performance.now() - begin < 1000) {
      writeSync(file, page);
      fsyncSync(file);
      count += 1;
    }
    const seconds = (performance.now() - begin) / 1000;
    closeSync(file);
    return Promise.resolve([shown('machine: fsync of 4 KB', [count / seconds, '/s'])]);
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { entry } from './waybill.ts';

it('ends in peace where whoever reads its output has seen enough', async () => {
  const child = spawn(process.execPath, [entry, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let told = '';
  child.stderr.on('data', (text: Buffer) => (told += text.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  expect([status, told]).toEqual([0, '']);
});

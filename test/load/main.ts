import { parseArgs } from 'node:util';
import { percentile } from '../bench/measure.ts';
import { runLoad } from './run-load.ts';

/** `npm run load`: 500 people at once on one small machine; fails where a goal is missed. */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    orders: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '60' },
    pause: { type: 'string', default: '2' },
  },
});
const plan = {
  ...{ people: Number(values.people), orders: Number(values.orders), teamSize: 10 },
  ...{ seconds: Number(values.seconds), pause: Number(values.pause) },
};
const { reads, writes, completed, races, faults, readyAfter } = await runLoad(plan);

const rate = (reads.length + writes.length) / plan.seconds;
const figures = [
  ['requests a second', rate, undefined],
  ['reads, p50 ms', percentile(reads, 0.5), undefined],
  ['reads, p99 ms', percentile(reads, 0.99), 200],
  ['writes, p50 ms', percentile(writes, 0.5), undefined],
  ['writes, p99 ms', percentile(writes, 0.99), 200],
  ['ready after ms', readyAfter, 3_000],
  ['faults', faults.length, 1],
] as const;
console.log(
  `${String(plan.people)} people, ${String(plan.orders)} orders, ${String(plan.seconds)} s: ` +
    `${String(completed)} tasks completed, ${String(races)} lost to a colleague`,
);
for (const [name, value, below] of figures)
  console.log(
    `${name.padEnd(20)} ${value.toFixed(1).padStart(9)}${below === undefined ? '' : `  (below ${String(below)})`}`,
  );
for (const fault of faults.slice(0, 5)) console.log(fault);
const missed = figures.some(([, value, below]) => below !== undefined && value >= below);
process.exitCode = missed ? 1 : 0;

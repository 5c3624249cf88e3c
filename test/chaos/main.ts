import { parseArgs } from 'node:util';
import { outcomeLine, runChaos } from './run-chaos.ts';

/** `npm run chaos -- --rounds 200 --seed 1` */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const outcome = await runChaos({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  say: (line) => console.log(line),
});
if (!outcome) {
  console.error(
    'Expected redis-server, and mongod or a JDK with Maven, in PATH, but one of them is missing.',
  );
  process.exit(2);
}
console.log(outcomeLine(outcome));
if (outcome.found) {
  const { seed, what, kept } = outcome.found;
  for (const sentence of what) console.error(sentence);
  console.error(
    `Again with: npm run chaos -- --rounds 1 --seed ${seed}. The files are in ${kept}.`,
  );
  process.exit(1);
}
process.exit(0);

import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('link events (BPMN 2.0 §10.4.3)', () => {
  it.each([true, false])(
    'lead from each throwing end to the one catching end (%s)',
    async (left) => {
      const run = (await givenRun(import.meta.url)).start({ left });
      const source = left ? 'a' : 'b';
      expect(run.completed()).toEqual(['start', 'which', source, `from_${source}`, 'to', 'end']);
    },
  );
});

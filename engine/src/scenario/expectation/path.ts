import { quoted } from '../difference.ts';
import type { Trace } from '../trace.ts';
import type { Check } from './finding.ts';

/** Elements and flows in this order, others between them. The first that is missing is named. */
export const checkPath: Check = ({ path }, { trace }, at) => {
  if (!path) return [];
  let next = 0;
  for (const { id } of trace.entries) if (id === path[next]) next += 1;
  if (next >= path.length) return [];
  const after = next === 0 ? 'at the beginning' : `after "${path[next - 1] ?? ''}"`;
  const expected = `"${path[next] ?? ''}" ${after}`;
  return [{ at: `${at}.path[${next}]`, expected, seen: `visited: ${visited(trace, path[next])}` }];
};

/** The elements in order, and the flows too where a flow is missing. */
function visited(trace: Trace, missing: string | undefined): string {
  const elements = trace.entries.filter(({ kind }) => kind === 'element').map(({ id }) => id);
  const elsewhere = trace.entries.some(({ id }) => id === missing) ? ' (in another order)' : '';
  const start = Math.max(0, elements.length - SHOWN);
  return `${start > 0 ? '… ' : ''}${quoted(elements.slice(start))}${elsewhere}`;
}

const SHOWN = 40;

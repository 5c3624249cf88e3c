import type { Trace } from '../trace.ts';
import type { Check } from './finding.ts';

export const checkVisits: Check = ({ visits = {}, notVisited = [] }, { trace }, at) => [
  ...Object.entries(visits)
    .filter(([id, count]) => countOf(trace, id) !== count)
    .map(([id, count]) => ({
      at: `${at}.visits.${id}`,
      expected: times(count),
      seen: times(countOf(trace, id)),
    })),
  ...notVisited
    .filter((id) => countOf(trace, id) > 0)
    .map((id) => ({
      at: `${at}.notVisited`,
      expected: `"${id}" not to be visited`,
      seen: `visited ${times(countOf(trace, id))}`,
    })),
];

const countOf = ({ elements, flows }: Trace, id: string): number => elements[id] ?? flows[id] ?? 0;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { ToldValues } from './told-of-element.ts';

/** Where several tell of one value, the shortest title, which says least, and all its choices. */
export function agreed(values: ToldValues): ReadonlyMap<string, AskedValue> {
  const told = new Map<string, AskedValue>();
  for (const [path, asked] of values) told.set(path, both(told.get(path), asked));
  return told;
}

function both(one: AskedValue | undefined, other: AskedValue): AskedValue {
  if (one === undefined) return other;
  const [first, second] = length(other) < length(one) ? [other, one] : [one, other];
  return {
    ...first,
    choices: [...new Set([...first.choices, ...second.choices])],
    labels: { ...second.labels, ...first.labels },
  };
}

const length = ({ titles }: AskedValue): number => titles?.zh.length ?? Infinity;

import type { Failure } from '../../errors/failure.ts';
import { parseJson } from '../parse-json.ts';

/** Groups within groups; form-js shows no deeper ones. */
const DEEPEST = 20;

/** Fields that write the same variable: the later one wins, whatever was typed into the first. */
export function lintForm(content: string): readonly Failure[] {
  const seen = new Set<string>();
  return keysIn(parseJson(content), DEEPEST).flatMap(({ key, id }) => {
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [sameKey(key, id)] : [];
  });
}

interface Keyed {
  readonly key: string;
  readonly id: string;
}

function keysIn(form: unknown, depth: number): readonly Keyed[] {
  const components = memberOf(form, 'components');
  if (depth === 0 || !Array.isArray(components)) return [];
  return components.flatMap((component: unknown) => {
    const key = memberOf(component, 'key');
    const id = memberOf(component, 'id');
    // The fields of a list have names of their own for each of its items.
    if (memberOf(component, 'type') === 'dynamiclist') return [];
    const own = typeof key === 'string' ? [{ key, id: typeof id === 'string' ? id : key }] : [];
    return [...own, ...keysIn(component, depth - 1)];
  });
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([member]) => member === name)?.[1]
    : undefined;

const sameKey = (key: string, elementId: string): Failure => ({
  code: 'DRAFT_FORM_KEY',
  message: `Expected one field of key "${key}", but there are two.`,
  elementId,
  mend: 'Give each field a key of its own.',
});

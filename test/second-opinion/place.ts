import type { InstanceState } from '../../engine/src/kernel/index.ts';

/**
 * Where in a run an element stands, in words that both engines can say: its id and the numbers of
 * the passes around it, from the outermost in, such as `pick[2][1]`.
 */
export const placeName = (element: string, passes: readonly number[]): string =>
  [element, ...passes.map((pass) => `[${pass}]`)].join('');

/** The place of our execution `key`, or of the `element` that it waits for. */
export function placeOf(state: InstanceState | undefined, key: number, element?: string): string {
  const passes: number[] = [];
  const own = state?.executions[key];
  for (let execution = own; execution; execution = state?.executions[execution.scope]) {
    if (execution.loopCounter !== undefined) passes.unshift(execution.loopCounter);
  }
  return placeName(element ?? own?.element ?? '', passes);
}

import { idIn, replaceElements } from './replace-elements.ts';

const TIMES = [
  ['timeDuration', 'PT1H'],
  ['timeDate', '2999-12-31T00:00:00Z'],
  ['timeCycle', 'R99/PT1H'],
] as const;

/**
 * The file with one process in it, since bpmn-engine runs all of them together. Its timers are set to
 * some time to come: whoever drives the run lets them fire.
 */
export function processAlone(xml: string, processId: string): string {
  const others = replaceElements(xml, 'process', (one) => (idIn(one) === processId ? one : ''));
  const alone = replaceElements(others, 'collaboration', () => '');
  return TIMES.reduce(
    (text, [name, content]) => replaceElements(text, name, (time) => ({ ...time, content })),
    alone,
  );
}

import type { HistoryEntry } from '../../api/get-instance-history.ts';

/** A part of the way of an order, drawn as a sub-process of its process. */
export interface Stage {
  readonly id: string;
  /** Milliseconds, at which it was first come to, and last left; absent: not yet. */
  readonly since?: number;
  readonly until?: number;
  readonly isOpen: boolean;
  /** The dates of the order are those by which this is to be done. */
  readonly isDue: boolean;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The stages of a process in the order of the file, and when its instance was in each. */
export function stagesOf(
  xml: string,
  processId: string,
  entries: readonly HistoryEntry[],
): readonly Stage[] {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const process = [...file.getElementsByTagNameNS(BPMN, 'process')].find(
    ({ id }) => id === processId,
  );
  if (process === undefined) return [];
  const ids = [...process.children].filter(isStage).map(({ id }) => id);
  const due = dueStage(process, new Set(ids));
  return ids.map((id) => ({ id, isDue: id === due, ...timesOf(id, entries) }));
}

const isStage = (node: Element): boolean =>
  node.localName === 'subProcess' && node.getAttribute('triggeredByEvent') !== 'true';

/** That in which the element lies by which the process is due, or the first back along the flows from it. */
function dueStage(process: Element, stages: ReadonlySet<string>): string | undefined {
  const properties = [...process.getElementsByTagName('zeebe:property')];
  const until = properties.find((one) => one.getAttribute('name') === 'dueUntil');
  const flows = [...process.children].filter(({ localName }) => localName === 'sequenceFlow');
  const open = [outermost(process, until?.getAttribute('value') ?? '')];
  const seen = new Set<string>();
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (stages.has(at)) return at;
    if (seen.has(at)) continue;
    seen.add(at);
    const into = flows.filter((flow) => flow.getAttribute('targetRef') === at);
    open.push(...into.map((flow) => flow.getAttribute('sourceRef') ?? ''));
  }
  return undefined;
}

/** The element of the process itself in which another lies. */
const outermost = (process: Element, id: string): string =>
  [...process.children].find(
    (one) => one.id === id || [...one.getElementsByTagName('*')].some((inner) => inner.id === id),
  )?.id ?? id;

function timesOf(
  id: string,
  entries: readonly HistoryEntry[],
): Pick<Stage, 'since' | 'until' | 'isOpen'> {
  let [since, until]: (number | undefined)[] = [];
  let inside = 0;
  for (const { time, events } of entries)
    for (const event of events) {
      if (!isOf(event, id)) continue;
      if (CAME.has(event.kind)) inside += 1;
      if (LEFT.has(event.kind)) inside -= 1;
      since ??= time;
      until = time;
    }
  const isOpen = inside > 0;
  return {
    isOpen,
    ...(since !== undefined && { since }),
    ...(!isOpen && until !== undefined && { until }),
  };
}

const CAME = new Set(['sequence-flow-taken', 'element-entered']);
const LEFT = new Set(['element-completed', 'element-terminated']);

const isOf = (event: unknown, element: string): event is { readonly kind: string } =>
  typeof event === 'object' &&
  event !== null &&
  'element' in event &&
  event.element === element &&
  'kind' in event &&
  typeof event.kind === 'string' &&
  (CAME.has(event.kind) || LEFT.has(event.kind));

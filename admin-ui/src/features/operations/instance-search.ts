import type { listInstances } from '../../api/list-instances.ts';

export type InstanceSearch = NonNullable<Parameters<typeof listInstances>[0]>;

/** States as people know them: one that is suspended is active to the engine. */
export const STATES = ['active', 'suspended', 'completed', 'terminated'] as const;

/** What the address asks for. */
export function askedOf(search: URLSearchParams): InstanceSearch {
  const text = (name: string): string | undefined => search.get(name) ?? undefined;
  const count = (name: string): number | undefined => {
    const value = Number(search.get(name) ?? NaN);
    return Number.isSafeInteger(value) ? value : undefined;
  };
  const variable = search.getAll('variable');
  return {
    processId: text('processId'),
    // Links of before say which key is meant as a whole.
    key: text('key') ?? text('businessKey'),
    version: count('version'),
    startedFrom: count('startedFrom'),
    startedBefore: count('startedBefore'),
    endedFrom: count('endedFrom'),
    endedBefore: count('endedBefore'),
    startedBy: text('startedBy'),
    element: text('element'),
    incidentCode: text('incidentCode'),
    withIncidents: search.get('withIncidents') === 'true' ? true : undefined,
    ...(variable.length > 0 && { variable }),
    ...stateOf(text('status')),
  };
}

/** Whether whole instances are looked at one by one, which takes long where there are many. */
export const looksInside = (search: InstanceSearch): boolean =>
  [search.startedBy, search.element, search.incidentCode, search.variable].some(
    (one) => one !== undefined,
  );

function stateOf(value: string | undefined): Pick<InstanceSearch, 'status' | 'suspended'> {
  const state = STATES.find((one) => one === value);
  if (state === 'suspended') return { suspended: true };
  return state === 'active' ? { status: state, suspended: false } : { status: state };
}

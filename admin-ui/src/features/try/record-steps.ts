import type { Json } from '@waybill/server/contract';

type Variables = Readonly<Record<string, Json>>;

/** One deed of a trial, as a scenario says it (docs/scenarios.md). */
export type Step =
  | { readonly completeTask: string; readonly variables: Variables }
  | { readonly completeJob: string; readonly variables: Variables }
  | { readonly resolveIncident: { readonly element: string; readonly variables: Variables } }
  | {
      readonly publish: {
        readonly name: string;
        readonly correlationKey?: string;
        readonly variables: Variables;
      };
    }
  | { readonly advance: string };

export interface StartedWith {
  readonly process: string;
  readonly businessKey: string;
  readonly variables: Variables;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How the run stands when it is kept. */
export interface Outcome {
  readonly status: 'active' | 'completed' | 'terminated';
  /** Sequence flows in the order in which they were taken. */
  readonly path: readonly string[];
  readonly waitingAt: readonly string[];
  /** Codes of open incidents. */
  readonly incidents: readonly string[];
}

/** The run as a scenario that can be played again, and expects what was seen. */
export function scenarioOf(
  title: string,
  started: StartedWith,
  { steps, outcome }: { readonly steps: readonly Step[]; readonly outcome: Outcome },
): string {
  const { process, businessKey, variables, at } = started;
  const { status, path, waitingAt, incidents } = outcome;
  const scenario = {
    scenario: `trial-${process}-${at.toString(36)}`,
    title: { zh: title, en: title },
    process,
    startAt: new Date(at).toISOString(),
    // What was not pushed did not happen, and what was not done stayed open.
    ...{ time: 'steps', strict: true },
    start: { variables, ...(businessKey !== '' && { businessKey }) },
    steps: steps.reduce<readonly Step[]>(pushedOnce, []),
    expect: {
      ...{ status, path },
      ...(status === 'active' && { waitingAt }),
      ...(incidents.length > 0 && { incidents }),
    },
  };
  return `${JSON.stringify(scenario, undefined, 2)}\n`;
}

const SECOND = 1_000;

/** As ISO 8601, in whole seconds. */
export const advanceBy = (milliseconds: number): Step => ({
  advance: `PT${Math.ceil(milliseconds / SECOND)}S`,
});

/** Pushes of the clock, one after another, are one. */
function pushedOnce(before: readonly Step[], step: Step): readonly Step[] {
  const last = before.at(-1);
  if (last === undefined || !('advance' in last) || !('advance' in step)) return [...before, step];
  return [...before.slice(0, -1), advanceBy((secondsOf(last) + secondsOf(step)) * SECOND)];
}

const secondsOf = ({ advance }: { readonly advance: string }): number =>
  Number(/^PT(\d+)S$/.exec(advance)?.[1] ?? 0);

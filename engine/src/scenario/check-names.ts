import type { JobDefinition, Node, ProcessModel } from '../model/index.ts';
import { quoted, type Difference } from './difference.ts';
import type { ScenarioRun } from './scenario-run.ts';
import type { Expectation, ScenarioStep } from './scenario.ts';

/** A misspelt id would never be met and never be missed: every name must be of the files. */
export function checkNames({ scenario, models, steps }: ScenarioRun): readonly Difference[] {
  const known = knownNames([...models.values()]);
  const named: readonly Named[] = [
    { at: 'process', id: scenario.process, is: 'process' },
    ...namesIn(scenario.staff, 'staff', 'user task'),
    ...namesIn(scenario.workers, 'workers', 'job type'),
    ...steps.flatMap((step, index) => namedByStep(step, `steps[${index}]`)),
    ...namedByExpectation(scenario.expect, 'expect'),
  ];
  return named.flatMap(({ at, id, is }) => {
    if (is === 'process') return models.has(id) ? [] : [unknown({ at, id, is }, models.keys())];
    if (is === 'job type' && known.openTypes) return [];
    return known[is].has(id) ? [] : [unknown({ at, id, is }, known[is])];
  });
}

interface Named {
  readonly at: string;
  readonly id: string;
  readonly is: 'process' | keyof Omit<Known, 'openTypes'>;
}

interface Known {
  readonly 'user task': ReadonlySet<string>;
  readonly 'job type': ReadonlySet<string>;
  /** Element id or job type. */
  readonly job: ReadonlySet<string>;
  readonly element: ReadonlySet<string>;
  readonly 'element or flow': ReadonlySet<string>;
  /** A job type is known at run time only. */
  readonly openTypes: boolean;
}

const namesIn = (
  members: Readonly<Record<string, unknown>> = {},
  at: string,
  is: Named['is'],
): readonly Named[] => Object.keys(members).map((id) => ({ at: `${at}.${id}`, id, is }));

function knownNames(models: readonly ProcessModel[]): Known {
  const nodes = models.flatMap((model) => Object.values(model.nodes));
  const elements = nodes.map(({ id }) => id);
  const types = nodes.flatMap(jobsOf).map(({ type }) => type.constant);
  const texts = types.filter((type) => typeof type === 'string');
  const flows = models.flatMap((model) => Object.keys(model.flows));
  return {
    'user task': new Set(nodes.filter(({ kind }) => kind === 'user-task').map(({ id }) => id)),
    'job type': new Set(texts),
    job: new Set([...elements, ...texts]),
    element: new Set(elements),
    'element or flow': new Set([...elements, ...flows]),
    openTypes: texts.length < types.length,
  };
}

function jobsOf(node: Node): readonly JobDefinition[] {
  const own = 'job' in node ? [node.job] : [];
  const message = 'message' in node && node.message.job ? [node.message.job] : [];
  const events = 'definitions' in node ? node.definitions : [];
  return [
    ...own,
    ...message,
    ...events.flatMap((event) => (event.kind === 'message' && event.job ? [event.job] : [])),
  ];
}

function namedByStep(step: ScenarioStep, at: string): readonly Named[] {
  if ('completeTask' in step) return [{ at, id: step.completeTask, is: 'user task' }];
  if ('claimTask' in step) return [{ at, id: step.claimTask, is: 'user task' }];
  if ('completeJob' in step) return [{ at, id: step.completeJob, is: 'job' }];
  if ('failJob' in step) return [{ at, id: step.failJob, is: 'job' }];
  if ('throwError' in step) return [{ at, id: step.throwError, is: 'job' }];
  if ('start' in step) return [{ at, id: step.start.process, is: 'process' }];
  if ('expect' in step) return namedByExpectation(step.expect, `${at}.expect`);
  const element = 'resolveIncident' in step ? step.resolveIncident.element : elementOf(step);
  return element === undefined ? [] : [{ at, id: element, is: 'element' }];
}

const elementOf = (step: ScenarioStep): string | undefined =>
  'setVariables' in step ? step.at : undefined;

function namedByExpectation(expected: Expectation = {}, at: string): readonly Named[] {
  const { path = [], visits = {}, notVisited = [], waitingAt = [] } = expected;
  const visited = [
    ...path.map((id, index) => ({ at: `${at}.path[${index}]`, id })),
    ...Object.keys(visits).map((id) => ({ at: `${at}.visits`, id })),
    ...notVisited.map((id) => ({ at: `${at}.notVisited`, id })),
  ];
  return [
    ...visited.map((one) => ({ ...one, is: 'element or flow' as const })),
    ...waitingAt.map((id) => ({ at: `${at}.waitingAt`, id, is: 'element' as const })),
  ];
}

function unknown({ at, id, is }: Named, known: Iterable<string>): Difference {
  const names = [...known];
  const list = quoted(names.slice(0, SHOWN)) + (names.length > SHOWN ? ' …' : '');
  return {
    at,
    expected: `${is} "${id}" in the files`,
    seen: `no such ${is}; there are: ${list}`,
    failure: {
      code: 'SCENARIO_NAME_UNKNOWN',
      message: `Expected ${is} "${id}" of "${at}" to be in the files, but it is not.`,
      mend: 'Correct the id, or add the file that defines it.',
    },
  };
}

const SHOWN = 30;

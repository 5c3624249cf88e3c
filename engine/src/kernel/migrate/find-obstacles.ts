import type { Failure } from '../../errors/failure.ts';
import type { Node, ProcessModel } from '../../model/index.ts';
import type { MigrateCommand } from '../command.ts';
import { isActivity, isContainer } from '../lifecycle.ts';
import { failureAt } from '../scope.ts';
import type { CompensationRecord, Execution, InstanceState } from '../state.ts';

interface Migrating {
  /** Of the version that the instance is to go on by. */
  readonly model: ProcessModel;
  readonly command: MigrateCommand;
}

/**
 * All that keeps an instance from going on by another version, once for each element and code:
 * tokens without a place, joins and loops that count otherwise, completed work that could no longer
 * be undone. What merely waits beside a token (boundary events, event sub-processes) is no obstacle.
 */
export function findObstacles(
  model: ProcessModel,
  state: InstanceState,
  command: MigrateCommand,
): readonly Failure[] {
  const migrating = { model, command };
  const found = new Map<string, Failure>();
  const all = [
    ...Object.values(state.executions).flatMap((one) => obstaclesAt(migrating, one)),
    ...entriesOf(state).flatMap((id) => withoutPlace(migrating, id)),
  ];
  for (const failure of all) found.set(`${failure.code} ${failure.elementId ?? ''}`, failure);
  return [...found.values()];
}

/** The id of an element in the new version. */
export const targetOf = ({ elements }: MigrateCommand, id: string): string | undefined =>
  Object.hasOwn(elements, id) ? elements[id] : undefined;

function obstaclesAt(migrating: Migrating, execution: Execution): readonly Failure[] {
  const { element, pending = [], compensations = [], undo = [] } = execution;
  const node = nodeOf(migrating, element);
  const own = node ? changedAt(migrating, execution, node) : withoutPlace(migrating, element);
  return [
    ...own,
    ...pending.flatMap((id) => withoutPlace(migrating, id)),
    ...[...compensations, ...undo].flatMap((record) => notUndone(migrating, record)),
  ];
}

function nodeOf({ model, command }: Migrating, id: string): Node | undefined {
  const target = targetOf(command, id);
  return target === undefined ? undefined : model.nodes[target];
}

function withoutPlace(migrating: Migrating, id: string): readonly Failure[] {
  if (nodeOf(migrating, id)) return [];
  const { unmapped } = migrating.command;
  return [(Object.hasOwn(unmapped, id) ? unmapped[id] : undefined) ?? noTarget(id)];
}

function changedAt(migrating: Migrating, execution: Execution, node: Node): readonly Failure[] {
  const { flows } = migrating.command;
  const { element, arrived = {}, awaitingReset = [] } = execution;
  const lost = [...Object.keys(arrived), ...awaitingReset].filter(
    (id) => !Object.hasOwn(flows, id),
  );
  return [
    ...(lost.length > 0 ? [joinChanged(element, lost)] : []),
    ...(loopChanged(execution, node) ? [loopDiffers(element)] : []),
  ];
}

/** How often a running activity is done was settled when it started. */
function loopChanged(execution: Execution, node: Node): boolean {
  const { phase, loop, loopCounter, compensates } = execution;
  const started = phase === 'active' || phase === 'compensating';
  if (!started || !isActivity(node) || loopCounter !== undefined || compensates !== undefined) {
    return false;
  }
  const wanted = node.loop?.kind === 'standard-loop' ? 'standard' : node.loop?.kind;
  return loop?.kind !== wanted;
}

function notUndone(migrating: Migrating, record: CompensationRecord): readonly Failure[] {
  const { activity, nested = [], loopBody } = record;
  const node = nodeOf(migrating, activity);
  const undone = node && (loopBody === true || nested.length > 0 || hasHandler(node));
  const inside = nested.flatMap((inner) => notUndone(migrating, inner));
  return undone ? inside : [compensationLost(activity), ...inside];
}

const hasHandler = (node: Node): boolean =>
  (isActivity(node) && node.compensationHandler !== undefined) ||
  (isContainer(node) && node.compensationHandlerInside !== undefined);

/** Where a container that an incident or a suspension has stopped is to be entered. */
const entriesOf = ({ incidents, suspension }: InstanceState): readonly string[] =>
  [...Object.values(incidents).flatMap(({ steps }) => steps), ...(suspension?.held ?? [])].flatMap(
    (step) => (step.do === 'activate' && step.entry ? [step.entry.element] : []),
  );

const noTarget = (id: string): Failure =>
  failureAt(
    'MIGRATION_NO_TARGET',
    id,
    `Expected the new version to have a place for the token at element "${id}", but it has none.`,
    'Map the element to one of the new version, or move the token first.',
  );

const joinChanged = (id: string, flows: readonly string[]): Failure =>
  failureAt(
    'MIGRATION_JOIN_CHANGED',
    id,
    `Expected flow "${flows.join('", "')}", on which tokens wait at element "${id}", to lead there in the new version too, but it does not.`,
    'Map the flow to one that leads to the same join, or wait until the join has gone on.',
  );

const loopDiffers = (id: string): Failure =>
  failureAt(
    'MIGRATION_LOOP_CHANGED',
    id,
    `Expected element "${id}", which runs, to be repeated in the new version as it is now, but its loop or multi-instance is another one.`,
    'Wait until it has ended, or move the token first.',
  );

const compensationLost = (id: string): Failure =>
  failureAt(
    'MIGRATION_COMPENSATION_LOST',
    id,
    `Expected the new version to be able to undo activity "${id}", which has completed, but it has no compensation for it.`,
    'Keep its compensation handler, or map it to an activity that has one.',
  );

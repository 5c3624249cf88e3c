import type { Failure } from '../../errors/failure.ts';
import type { EventOf } from '../event.ts';
import type { CompensationRecord, Incident, Step } from '../state.ts';
import type { Draft, DraftExecution } from './draft.ts';

type Rename = (id: string) => string;

/** The version changes, and every id of an element or flow that the state holds. */
export function instanceMigrated(draft: Draft, event: EventOf<'instance-migrated'>): void {
  const element = renaming(event.elements);
  const flow = renaming(event.flows);
  draft.version = event.toVersion;
  for (const execution of Object.values(draft.executions)) {
    renameTokens(execution, element, flow);
    renameUndoing(execution, element);
  }
  for (const [key, subscription] of Object.entries(draft.subscriptions)) {
    draft.subscriptions[key] = { ...subscription, element: element(subscription.element) };
  }
  for (const [key, incident] of Object.entries(draft.incidents)) {
    draft.incidents[key] = renamedIncident(incident, element);
  }
  const { suspension } = draft;
  if (suspension) {
    const held = suspension.held.map((step) => renamedStep(step, element));
    draft.suspension = { ...suspension, held };
  }
}

const renaming =
  (names: Readonly<Record<string, string>>): Rename =>
  (id) =>
    Object.hasOwn(names, id) ? (names[id] ?? id) : id;

function renameTokens(execution: DraftExecution, element: Rename, flow: Rename): void {
  const { joins, fired, pending, arrived, awaitingReset } = execution;
  execution.element = element(execution.element);
  if (joins) execution.joins = renamedKeys(joins, element);
  if (fired) execution.fired = renamedKeys(fired, element);
  if (pending) execution.pending = pending.map(element);
  if (arrived) execution.arrived = renamedKeys(arrived, flow);
  if (awaitingReset) execution.awaitingReset = awaitingReset.map(flow);
}

function renameUndoing(execution: DraftExecution, element: Rename): void {
  const { compensations, undo } = execution;
  const rename = (record: CompensationRecord): CompensationRecord => ({
    ...record,
    activity: element(record.activity),
    ...(record.nested && { nested: record.nested.map(rename) }),
  });
  if (compensations) execution.compensations = compensations.map(rename);
  if (undo) execution.undo = undo.map(rename);
}

const renamedIncident = (incident: Incident, element: Rename): Incident => ({
  ...incident,
  element: element(incident.element),
  failure: renamedFailure(incident.failure, element),
  steps: incident.steps.map((step) => renamedStep(step, element)),
});

/** Where it failed; its sentence stays as it was said. */
const renamedFailure = (failure: Failure, element: Rename): Failure =>
  failure.elementId === undefined ? failure : { ...failure, elementId: element(failure.elementId) };

function renamedStep(step: Step, element: Rename): Step {
  if (step.do !== 'activate' || !step.entry) return step;
  return { ...step, entry: { ...step.entry, element: element(step.entry.element) } };
}

const renamedKeys = <T>(
  record: Readonly<Record<string, T>>,
  rename: Rename,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [rename(key), value]));

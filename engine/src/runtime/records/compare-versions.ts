import { WaybillError } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import { compareValues, readable, type ValueDifference } from '../../records/index.ts';
import type { FieldStep, RecordComparison } from './record-values.ts';
import { mustBeAllowed } from './record-view.ts';
import type { Records } from './records-api.ts';
import { findRecord, recordFailure, type RecordsParts } from './records-context.ts';
import { recordVersions, type RecordVersion } from './replay-record.ts';

type Asked = NonNullable<Parameters<Records['compare']>[1]>;

/** What differs between two versions, each value with the steps by which it changed. */
export async function compareVersions(
  parts: RecordsParts,
  given: string,
  asked: Asked,
): Promise<RecordComparison> {
  const { record, compiled } = await findRecord(parts, given);
  const { from = 1, to = record.revision, roles } = asked;
  mustBeAllowed(compiled.type, 'read', asked);
  mustBeRange(record, from, to);
  const seen = (values: Variables): Variables => readable(compiled.type, values, roles);
  const steps: (FieldStep & ValueDifference)[] = [];
  let first: Variables = {};
  let before: RecordVersion | undefined;
  for await (const version of recordVersions(parts.context.store, record.id)) {
    const { revision } = version.batch;
    if (revision === from) first = seen(version.state.values);
    if (revision > from && before) {
      const differences = compareValues(seen(before.state.values), seen(version.state.values));
      steps.push(...differences.map((one) => ({ ...one, ...stepOf(version, before) })));
    }
    before = version;
    if (revision === to) break;
  }
  const changes = compareValues(first, seen(before?.state.values ?? {}));
  return {
    ...{ recordId: record.id, from, to },
    changes: changes.map((one) => ({ ...one, steps: stepsOf(one, steps) })),
  };
}

/** Also those of what it is part of, or what is part of it: a list may have come as a whole. */
function stepsOf(
  { path }: ValueDifference,
  steps: readonly (FieldStep & ValueDifference)[],
): readonly FieldStep[] {
  return steps.flatMap(({ path: at, ...step }) =>
    isWithin(at, path) || isWithin(path, at) ? [step] : [],
  );
}

const isWithin = (path: string, other: string): boolean =>
  path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);

function stepOf({ batch, events }: RecordVersion, before: RecordVersion | undefined) {
  const { revision, time, actor } = batch;
  const [event] = events;
  const change = event?.kind === 'record-change-approved' ? event.change : undefined;
  const pending = before?.state.pending.find((one) => one.change === change);
  const reason = event?.reason ?? pending?.reason;
  return {
    ...{ revision, time, actor },
    ...(pending && { proposedBy: pending.by }),
    ...(reason !== undefined && { reason }),
  };
}

function mustBeRange(
  { id, revision }: { readonly id: string; readonly revision: number },
  from: number,
  to: number,
): void {
  const right = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from;
  if (right && to <= revision) return;
  const message = `Expected two revisions of record "${id}" between 1 and ${String(revision)}, the earlier first, but got ${String(from)} and ${String(to)}.`;
  throw new WaybillError(recordFailure('RECORD_REVISION_NOT_FOUND', message));
}

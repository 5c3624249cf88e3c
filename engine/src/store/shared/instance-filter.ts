import type { InstanceQuery, InstanceRow } from '../../ports/index.ts';

/** Whether the instance is one that the query asks for; ids and paging aside. */
export function matchesInstance(query: InstanceQuery, row: InstanceRow): boolean {
  return (
    (query.processId === undefined || query.processId === row.processId) &&
    (query.version === undefined || query.version === row.version) &&
    (query.businessKey === undefined || query.businessKey === row.businessKey) &&
    (query.parentId === undefined || query.parentId === row.parentId) &&
    (query.status === undefined || query.status === row.status) &&
    (query.suspended === undefined || query.suspended === (row.suspended ?? false)) &&
    (query.withIncidents === undefined || query.withIncidents === row.incidents > 0)
  );
}

import type { EventOf } from '../event.ts';
import { noteKey, type Draft } from './draft.ts';

export function incidentRaised(draft: Draft, event: EventOf<'incident-raised'>): void {
  draft.incidents[event.incident.key] = event.incident;
  noteKey(draft, event.incident.key);
}

export function incidentResolved(draft: Draft, event: EventOf<'incident-resolved'>): void {
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the record must stay JSON
  delete draft.incidents[event.key];
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Event, InstanceState } from '../../engine/src/kernel/index.ts';
import type { EventShapes } from './declared-shapes.ts';
import type { StoredEntityHistory } from './play-ledger.ts';
import type { StoredHistory } from './play-runs.ts';

/** An event as a real run made it, with the state before and after it. */
export interface EventExample {
  /** Absent before the first event of an instance. */
  readonly before?: InstanceState;
  readonly event: Event;
  readonly after: InstanceState;
}

/** Kind → one example for each set of members it was seen with. */
export type EventExamples = Readonly<Record<string, readonly EventExample[]>>;

interface Contents {
  readonly 'events.json': EventExamples;
  readonly 'event-shapes.json': EventShapes;
  readonly 'first-day.json': readonly StoredHistory[];
  readonly 'ledger-event-shapes.json': EventShapes;
  readonly 'ledger-first-day.json': readonly StoredEntityHistory[];
  /** Of the kinds that came after the first day. */
  readonly 'ledger-second-day.json': readonly StoredEntityHistory[];
  readonly 'record-event-shapes.json': EventShapes;
  readonly 'record-first-day.json': readonly StoredEntityHistory[];
  readonly 'intake-event-shapes.json': EventShapes;
  readonly 'intake-first-day.json': readonly StoredEntityHistory[];
  /** Of the kinds that came after the first day. */
  readonly 'intake-second-day.json': readonly StoredEntityHistory[];
}

/** Undefined: it has never been recorded. */
export function readGolden<N extends keyof Contents>(name: N): Contents[N] | undefined {
  const url = new URL(name, import.meta.url);
  // JSON.parse gives any; the file was written by writeGolden.
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Contents[N]) : undefined;
}

export function writeGolden<N extends keyof Contents>(name: N, content: Contents[N]): void {
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(content, null, 1)}\n`);
}

import type { EventOf } from '../event.ts';
import type { Draft } from './draft.ts';

export function loopChanged(draft: Draft, event: EventOf<'loop-changed'>): void {
  const execution = draft.executions[event.key];
  if (execution) execution.loop = event.loop;
}

export function loopPassCompleted(draft: Draft, event: EventOf<'loop-pass-completed'>): void {
  const body = draft.executions[event.key];
  if (body?.loop?.kind !== 'multi-instance') return;
  const completed = body.loop.completed + 1;
  body.loop = { ...body.loop, completed };
  if (event.output === undefined) return;
  const outputs = [...(body.loop.outputs ?? [])];
  outputs[event.counter - 1] = event.output;
  body.loop = { ...body.loop, outputs };
}

import type { DraftEvent } from '@waybill/engine/drafts';
import type { DraftHistory } from '../../api/get-draft-history.ts';
import type { Told } from '../../parts/problem/told.ts';
import { shanghaiTime } from './shanghai-time.ts';

/** One line of the story of a draft. */
export interface Step {
  /** Of its words. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Absent: the engine, at the time that was set. */
  readonly person?: string;
  readonly time: number;
  readonly said?: string;
  /** Why a release came to nothing. */
  readonly refused: readonly Told[];
}

/** Saves that one person has made one after the other are told as one. */
export function stepsOf(entries: DraftHistory['items']): readonly Step[] {
  const steps: Step[] = [];
  for (const { events, time, actor } of entries) {
    const person = actor.by === 'engine' || actor.by === 'system' ? {} : { person: actor.id };
    // What the server gives of a draft's history are the engine's events.
    for (const event of events as unknown as readonly DraftEvent[]) {
      const last = steps.at(-1);
      if (event.kind === 'draft-saved' && isSave(last) && last.person === person.person) {
        const count = Number(last.values['count'] ?? 1) + 1;
        steps[steps.length - 1] = { ...last, key: SAVES, values: { count }, time };
        continue;
      }
      steps.push({
        key: event.kind,
        values: valuesOf(event),
        ...saidIn(event),
        refused: event.kind === 'release-refused' ? event.problems : [],
        time,
        ...person,
      });
    }
  }
  return steps;
}

const SAVES = 'draft-savedTimes';

const isSave = (step: Step | undefined): step is Step =>
  step?.key === 'draft-saved' || step?.key === SAVES;

function valuesOf(event: DraftEvent): Step['values'] {
  if (event.kind === 'release-scheduled') return { time: shanghaiTime(event.at) };
  if (event.kind !== 'draft-tried') return {};
  const passed = event.results.filter((one) => one.passed).length;
  return { passed, failed: event.results.length - passed };
}

function saidIn(event: DraftEvent): Pick<Step, 'said'> {
  const said = 'values' in event ? event.values.comment : undefined;
  return said === undefined ? {} : { said };
}

import type { HistoryEntry } from '../../runtime/engine-values.ts';
import type { ProcessModel } from '../../model/index.ts';
import type { Language } from '../language.ts';
import type { HistoryLine } from './demo-report.ts';
import { createValueTracker, type SeenValues } from './seen-values.ts';
import { TELLINGS } from './tellings.ts';

export interface ToldHistory {
  readonly lines: readonly HistoryLine[];
  /** The newest value of each variable at the end. */
  readonly seen: SeenValues;
}

/** Turns the stored events of one order into sentences, in their order. */
export function tellHistory(
  entries: readonly HistoryEntry[],
  model: ProcessModel,
  language: Language,
): ToldHistory {
  const tracker = createValueTracker();
  const lines: HistoryLine[] = [];
  for (const { events, time, actor } of entries) {
    for (const event of events) {
      tracker.learn(event);
      if (event.kind !== 'element-completed') continue;
      const facts = TELLINGS.get(event.element)?.(tracker, language);
      if (facts === undefined) continue;
      const { element } = event;
      const who = actor.by === 'user' && isTask(model, element) ? { who: actor.id } : {};
      lines.push({ time, element, what: nameOf(model, element, language), ...who, facts });
    }
  }
  return { lines, seen: tracker };
}

const isTask = (model: ProcessModel, element: string): boolean =>
  model.nodes[element]?.kind === 'user-task';

function nameOf(model: ProcessModel, element: string, language: Language): string {
  const node = model.nodes[element];
  const english = language === 'en' ? node?.properties['name:en'] : undefined;
  return english ?? node?.name ?? element;
}

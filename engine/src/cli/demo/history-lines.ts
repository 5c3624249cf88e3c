import type { HistoryEntry } from '../../runtime/engine-values.ts';
import type { ProcessModel } from '../../model/index.ts';
import type { Language } from '../language.ts';
import type { HistoryLine } from './demo-report.ts';
import { createValueTracker, type SeenValues, type ValueTracker } from './seen-values.ts';
import { TELLINGS } from './tellings.ts';

/** An instance of an order's family: the order's own, or one that it called. */
export interface Told {
  readonly id: string;
  readonly model: ProcessModel;
  readonly entries: readonly HistoryEntry[];
}

export interface ToldHistory {
  readonly lines: readonly HistoryLine[];
  /** The newest value of each variable at the end. */
  readonly seen: SeenValues;
}

/**
 * Turns the stored events of one order into sentences, in their order: what a called process did
 * stands where its call was completed, then all goes by time.
 */
export function tellHistory(
  family: readonly Told[],
  root: string,
  language: Language,
): ToldHistory {
  const teller: Teller = {
    tracker: createValueTracker(),
    left: new Map(family.map((told) => [told.id, told])),
    lines: [],
    language,
  };
  tellOne(teller, root);
  for (const id of teller.left.keys()) tellOne(teller, id);
  const lines = teller.lines.toSorted((one, other) => one.time - other.time);
  return { lines, seen: teller.tracker };
}

interface Teller {
  readonly tracker: ValueTracker;
  /** What has not been told yet, by instance. */
  readonly left: Map<string, Told>;
  readonly lines: HistoryLine[];
  readonly language: Language;
}

function tellOne(teller: Teller, id: string): void {
  const told = teller.left.get(id);
  if (!told) return;
  teller.left.delete(id);
  for (const entry of told.entries) {
    for (const event of entry.events) {
      if (event.kind === 'element-completed') tellOne(teller, `${id}.${String(event.key)}`);
      teller.tracker.learn(event);
      if (event.kind === 'element-completed') tellElement(teller, told.model, entry, event.element);
    }
  }
}

function tellElement(
  { tracker, lines, language }: Teller,
  model: ProcessModel,
  { time, actor }: HistoryEntry,
  element: string,
): void {
  const facts = TELLINGS.get(element)?.(tracker, language);
  if (facts === undefined) return;
  const who = actor.by === 'user' && isTask(model, element) ? { who: actor.id } : {};
  lines.push({ time, element, what: nameOf(model, element, language), ...who, facts });
}

const isTask = (model: ProcessModel, element: string): boolean =>
  model.nodes[element]?.kind === 'user-task';

function nameOf(model: ProcessModel, element: string, language: Language): string {
  const node = model.nodes[element];
  const english = language === 'en' ? node?.properties['name:en'] : undefined;
  return english ?? node?.name ?? element;
}

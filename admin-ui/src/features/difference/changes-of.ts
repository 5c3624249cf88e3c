import { readElements, type ElementFacts } from '../../modeler/read-elements.ts';
import type { Change, Difference, PropertyChange } from './difference.ts';

/** One element or flow that the two versions have otherwise. */
export interface ChangeLine {
  readonly id: string;
  readonly change: Change;
  /** Of the newer file, or the older where it has gone. */
  readonly facts: ElementFacts | undefined;
  /** Of whatever its properties name. */
  readonly factsOf: (id: string) => ElementFacts | undefined;
  /** Of a flow. */
  readonly ends?: {
    readonly source: ElementFacts | undefined;
    readonly target: ElementFacts | undefined;
  };
  readonly properties: readonly PropertyChange[];
}

/** Elements, then flows, each with what the files call it. */
export function changesOf(
  before: string,
  after: string,
  { elements, flows }: Difference,
): readonly ChangeLine[] {
  const [old, now] = [factsById(before), factsById(after)];
  const factsOf = (id: string): ElementFacts | undefined => now.get(id) ?? old.get(id);
  return [
    ...elements.map(({ element, change, properties }) => ({
      ...{ id: element, change, properties, facts: factsOf(element), factsOf },
    })),
    ...flows.map(({ flow, change, properties, source, target }) => ({
      ...{ id: flow, change, properties, facts: factsOf(flow), factsOf },
      ends: { source: factsOf(source), target: factsOf(target) },
    })),
  ];
}

const factsById = (xml: string): ReadonlyMap<string, ElementFacts> =>
  new Map(readElements(xml).map((facts) => [facts.id, facts]));

import { readElements, type ElementFacts } from '../../modeler/read-elements.ts';
import type { Change, Difference } from './difference.ts';

type Property = Difference['elements'][number]['properties'][number];

/** One element or flow that the two versions have otherwise. */
export interface ChangeLine {
  readonly id: string;
  readonly change: Change;
  /** Of the newer file, or the older where it has gone. */
  readonly facts: ElementFacts | undefined;
  /** Of a flow. */
  readonly ends?: {
    readonly source: ElementFacts | undefined;
    readonly target: ElementFacts | undefined;
  };
  readonly properties: readonly Property[];
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
      ...{ id: element, change, properties, facts: factsOf(element) },
    })),
    ...flows.map(({ flow, change, properties, source, target }) => ({
      ...{ id: flow, change, properties, facts: factsOf(flow) },
      ends: { source: factsOf(source), target: factsOf(target) },
    })),
  ];
}

const factsById = (xml: string): ReadonlyMap<string, ElementFacts> =>
  new Map(readElements(xml).map((facts) => [facts.id, facts]));

import type { DiagramElement } from '../services.ts';
import { otherNameOf } from '../swap-names.ts';
import { NamedResults } from './named-results.ts';

interface Token {
  readonly value: string;
  readonly match?: boolean;
}

interface Found {
  readonly element: DiagramElement;
  readonly primaryTokens: readonly Token[];
  readonly secondaryTokens: readonly Token[];
}

interface Search {
  find: (typed: string) => readonly Found[];
}

interface Registry {
  filter(test: (element: DiagramElement) => boolean): readonly DiagramElement[];
}

/** bpmn-js finds names as they are shown, and ids; this finds names in the other language too. */
function OtherNames(bpmnSearch: Search, elementRegistry: Registry): void {
  const find = bpmnSearch.find.bind(bpmnSearch);
  bpmnSearch.find = (typed) => {
    const found = find(typed);
    const known = new Set(found.map(({ element }) => element.id));
    const wanted = typed.trim().toLowerCase();
    const others = elementRegistry.filter(
      ({ id, labelTarget, businessObject }) =>
        wanted !== '' &&
        !known.has(id) &&
        !labelTarget &&
        businessObject !== undefined &&
        (otherNameOf(businessObject) ?? '').toLowerCase().includes(wanted),
    );
    return [...found, ...others.map((element) => foundBy(element, wanted))];
  };
}
OtherNames.$inject = ['bpmnSearch', 'elementRegistry'];

function foundBy(element: DiagramElement, wanted: string): Found {
  const { businessObject } = element;
  const name = (businessObject && otherNameOf(businessObject)) ?? '';
  const at = name.toLowerCase().indexOf(wanted);
  const end = at + wanted.length;
  return {
    element,
    primaryTokens: [
      { value: name.slice(0, at) },
      { value: name.slice(at, end), match: true },
      { value: name.slice(end) },
    ],
    secondaryTokens: [{ value: businessObject?.id ?? element.id }],
  };
}

export const searchModule = {
  __init__: ['otherNames', 'namedResults'],
  otherNames: ['type', OtherNames],
  namedResults: ['type', NamedResults],
};

import type { ElementKind } from '../model/index.ts';

/** In which ways an element that both versions have is another one. */
export type ElementChange = 'renamed' | 'retyped' | 'moved' | 'changed';

/** One property by its path, such as `job.type` or `definitions.0.value`; expressions begin with `=`. */
export interface PropertyDifference {
  readonly property: string;
  /** Absent: it was not there. */
  readonly from?: string;
  /** Absent: it is not there any more. */
  readonly to?: string;
}

export interface ElementDifference {
  readonly element: string;
  /** As it is now, or was where it has been removed. */
  readonly kind: ElementKind;
  readonly name?: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed one; `moved`: to another scope, or a boundary event to another activity. */
  readonly ways: readonly ElementChange[];
  /** Of a changed one. */
  readonly properties: readonly PropertyDifference[];
}

export interface FlowDifference {
  readonly flow: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly properties: readonly PropertyDifference[];
}

/** What two versions of a process do otherwise, told by id; the diagram is left out. */
export interface DefinitionDifference {
  readonly processId: string;
  /** Nothing that is executed or told to people differs. */
  readonly same: boolean;
  readonly elements: readonly ElementDifference[];
  readonly flows: readonly FlowDifference[];
}

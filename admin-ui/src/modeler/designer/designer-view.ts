import type { KnownVariable } from '../known/known-variable.ts';
import type { DiagramView } from '../diagram-view.ts';
import type { ChosenElement, Extension } from './element-editor.ts';

/** A diagram that is drawn, beyond looking at it. */
export interface DesignerView extends DiagramView {
  /** What is chosen, or the process where nothing is. */
  readonly chosen: () => ChosenElement | undefined;
  readonly setNames: (id: string, names: ChosenElement['names']) => void;
  /** An empty value takes the property away. */
  readonly setProperty: (id: string, name: string, value: string) => void;
  readonly extend: (id: string, ...changes: readonly Extension[]) => void;
  /** Of a timer event. */
  readonly setDuration: (id: string, duration: string) => void;
  readonly setInputs: (
    id: string,
    inputs: ChosenElement['inputs'],
    ...more: readonly Extension[]
  ) => void;
  /** What editors of FEEL offer from now on. */
  readonly know: (variables: readonly KnownVariable[]) => void;
  /** As it is written in the diagram; undefined without a name. */
  readonly nameOf: (id: string) => string | undefined;
  readonly search: () => void;
}

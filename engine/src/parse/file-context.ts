import type { ModdleElement } from './moddle-element.ts';
import type { Container, ProcessGraph } from './graph.ts';
import type { MessageFlowIndex } from './message-flows.ts';
import type { Reporter } from './reporter.ts';

/** What every mapper and check of one file may read. */
export interface FileContext {
  readonly definitions: ModdleElement;
  /** The processes that run. */
  readonly graphs: readonly ProcessGraph[];
  readonly messageFlows: MessageFlowIndex;
  readonly reporter: Reporter;
  /** UTF-16 units of all expressions so far. */
  readonly expressions: { length: number };
}

/** Where a flow node stands. */
export interface Site {
  readonly file: FileContext;
  readonly graph: ProcessGraph;
  readonly container: Container;
}

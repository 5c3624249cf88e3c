import type { SequenceFlow } from '../../model/index.ts';
import { compileBody } from '../expressions.ts';
import type { FileContext } from '../file-context.ts';
import type { FlowEdge } from '../graph.ts';
import { conditionOf } from './flow-condition.ts';
import { idOf, textOf } from '../moddle-element.ts';
import { present } from '../present.ts';

export function sequenceFlow(edge: FlowEdge, file: FileContext): SequenceFlow | undefined {
  const condition = compileBody(conditionOf(edge.element), 'condition', file);
  if (!edge.source || !edge.target) return undefined;
  return {
    id: edge.id,
    ...present({ name: textOf(edge.element, 'name') }),
    source: idOf(edge.source),
    target: idOf(edge.target),
    ...present({ condition }),
  };
}

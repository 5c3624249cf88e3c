import type { Failure } from '../errors/failure.ts';
import type { EventDefinition, Node } from '../model/index.ts';
import { failures } from './failures.ts';

/** An element and the one it is to become. */
export interface Pair {
  readonly source: Node;
  readonly target: Node;
  /** Of the elements outside and before it: id → id in the version gone to. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Why a token, or what is waited for, cannot be carried over from one to the other. */
export function pairProblem({ source, target, targets }: Pair): Failure | undefined {
  if (source.kind !== target.kind || isHandler(source) !== isHandler(target)) {
    return failures.typeChanged(source, target);
  }
  const inPlace = source.kind === 'process' || targets.get(source.container) === target.container;
  if (!inPlace || !attachedAlike(source, target, targets)) {
    return failures.scopeChanged(source, target);
  }
  return sameTriggers(source, target) ? undefined : failures.triggerChanged(source, target);
}

/**
 * Whether several elements may become this one: activities where each token stands for itself.
 * What a scope waits for, and joins, exist once in it.
 */
export const mayShare = ({ source, target }: Pick<Pair, 'source' | 'target'>): boolean =>
  [source, target].every((node) => 'startQuantity' in node && node.startQuantity === 1);

/** Compensation handlers are not reached by tokens from beside (BPMN 2.0 §10.6). */
const isHandler = (node: Node): boolean => 'forCompensation' in node && node.forCompensation;

function attachedAlike(source: Node, target: Node, targets: ReadonlyMap<string, string>): boolean {
  if (source.kind !== 'boundary-event' || target.kind !== 'boundary-event') return true;
  return targets.get(source.attachedTo) === target.attachedTo;
}

/** Kinds in their order: what is waited for is known by its place in it. */
function sameTriggers(source: Node, target: Node): boolean {
  const [before, after] = [source, target].map((node) => triggersOf(node).join(' '));
  return before === after && allNeeded(source) === allNeeded(target);
}

const triggersOf = (node: Node): readonly EventDefinition['kind'][] =>
  'definitions' in node ? node.definitions.map(({ kind }) => kind) : [];

const allNeeded = (node: Node): boolean => 'parallelMultiple' in node && node.parallelMultiple;

import { LIMITS } from '../limits.ts';
import type { Node } from '../parse/ast.ts';
import { childrenOf } from '../parse/children.ts';
import { SyntaxStop } from '../parse/syntax-stop.ts';
import { compileNode } from './compile-node.ts';
import type { Code, Compiler } from './compiler.ts';

export interface Program {
  readonly code: Code;
  readonly references: readonly string[];
  readonly hidden: readonly string[];
  readonly readsTime: boolean;
}

/** Compiles a whole tree; a traced program tells each value to the run's trace. */
export function compileProgram(node: Node, traced = false): Program {
  checkHeight(node);
  const compiler: Compiler = {
    compile: (child, binding) => {
      const code = compileNode(compiler, child, binding);
      return traced && child.kind !== 'literal' ? watched(child, code) : code;
    },
    references: new Set(),
    hidden: new Set(),
    readsTime: false,
    nameSteps: LIMITS.nameSteps,
  };
  const code = compiler.compile(node, null);
  const { references, hidden, readsTime } = compiler;
  return { code, references: [...references], hidden: [...hidden], readsTime };
}

const watched =
  ({ start, end }: Node, code: Code): Code =>
  (run, frame) => {
    const value = code(run, frame);
    run.trace?.value(start, end, value);
    return value;
  };

/** Level by level, so that no tree is too high to be measured. */
function checkHeight(root: Node): void {
  let level: readonly Node[] = [root];
  for (let height = 0; level.length > 0; height += 1) {
    if (height > LIMITS.treeHeight) {
      throw new SyntaxStop(
        `Expected at most ${LIMITS.treeHeight} levels of operators, but found more.`,
        'EXPRESSION_DEPTH',
      );
    }
    level = level.flatMap(childrenOf);
  }
}

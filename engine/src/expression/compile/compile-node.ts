import type { Node } from '../parse/ast.ts';
import { compileArithmetic, compileNegation } from './arithmetic.ts';
import { compileCall } from './call.ts';
import { compileComparison } from './comparison.ts';
import type { Binding, Code, Compiler } from './compiler.ts';
import { compileConditional } from './conditional.ts';
import { compileContext } from './context.ts';
import { compileFilter } from './filter.ts';
import { compileFor } from './for.ts';
import { compileFunction } from './function.ts';
import { compileInstanceOf } from './instance-of.ts';
import { compileList, compileRange } from './list.ts';
import { compileLiteral, compileTemporal } from './literal.ts';
import { compileLogic } from './logic.ts';
import { compileBetween, compileMembership, compileTest } from './membership.ts';
import { compileName } from './name.ts';
import { compilePath } from './path.ts';
import { compileQuantified } from './quantified.ts';
import { compileUnaryTests } from './unary-tests.ts';

/** The closure of a node: one case per kind of the syntax tree. */
export function compileNode(compiler: Compiler, node: Node, binding: Binding | null): Code {
  switch (node.kind) {
    case 'literal':
      return compileLiteral(node);
    case 'temporal':
      return compileTemporal(node);
    case 'name':
      return compileName(compiler, node, binding);
    case 'path':
      return compilePath(compiler, node, binding);
    case 'call':
      return compileCall(compiler, node, binding);
    case 'arithmetic':
      return compileArithmetic(compiler, node, binding);
    case 'negation':
      return compileNegation(compiler, node, binding);
    case 'comparison':
      return compileComparison(compiler, node, binding);
    case 'logic':
      return compileLogic(compiler, node, binding);
    case 'conditional':
      return compileConditional(compiler, node, binding);
    case 'instance-of':
      return compileInstanceOf(compiler, node, binding);
    default:
      return compileCompound(compiler, node, binding);
  }
}

type CompoundNode = Extract<
  Node,
  {
    kind:
      | 'filter'
      | 'test'
      | 'between'
      | 'membership'
      | 'for'
      | 'quantified'
      | 'list'
      | 'context'
      | 'range'
      | 'function'
      | 'unary-tests';
  }
>;

/** The kinds that hold several values or bind names. */
function compileCompound(compiler: Compiler, node: CompoundNode, binding: Binding | null): Code {
  switch (node.kind) {
    case 'filter':
      return compileFilter(compiler, node, binding);
    case 'test':
      return compileTest(compiler, node, binding);
    case 'between':
      return compileBetween(compiler, node, binding);
    case 'membership':
      return compileMembership(compiler, node, binding);
    case 'for':
      return compileFor(compiler, node, binding);
    case 'quantified':
      return compileQuantified(compiler, node, binding);
    case 'list':
      return compileList(compiler, node, binding);
    case 'context':
      return compileContext(compiler, node, binding);
    case 'range':
      return compileRange(compiler, node, binding);
    case 'function':
      return compileFunction(compiler, node, binding);
    case 'unary-tests':
      return compileUnaryTests(compiler, node, binding);
  }
}

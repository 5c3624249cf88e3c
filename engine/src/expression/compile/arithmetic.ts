import { add, subtract } from '../operators/add.ts';
import { divide, multiply, power } from '../operators/multiply.ts';
import { negate } from '../operators/negate.ts';
import type { ArithmeticNode, NegationNode } from '../parse/ast.ts';
import type { Binding, Code, Compiler } from './compiler.ts';

/** Safe integers are computed natively, as their sums and products are exact; all else decimally. */
export function compileArithmetic(
  compiler: Compiler,
  node: ArithmeticNode,
  binding: Binding | null,
): Code {
  const left = compiler.compile(node.left, binding);
  const right = compiler.compile(node.right, binding);
  switch (node.sign) {
    case '+':
      return sum(left, right);
    case '-':
      return difference(left, right);
    case '*':
      return product(left, right);
    case '/':
      return (run, frame) => divide(run, left(run, frame), right(run, frame));
    case '**':
      return (run, frame) => power(run, left(run, frame), right(run, frame));
  }
}

export function compileNegation(
  compiler: Compiler,
  node: NegationNode,
  binding: Binding | null,
): Code {
  const operand = compiler.compile(node.operand, binding);
  return (run, frame) => negate(run, operand(run, frame));
}

const isSafe = Number.isSafeInteger;

function sum(left: Code, right: Code): Code {
  return (run, frame) => {
    const a = left(run, frame);
    const b = right(run, frame);
    if (typeof a === 'number' && typeof b === 'number' && isSafe(a) && isSafe(b) && isSafe(a + b)) {
      return a + b;
    }
    return add(run, a, b);
  };
}

function difference(left: Code, right: Code): Code {
  return (run, frame) => {
    const a = left(run, frame);
    const b = right(run, frame);
    if (typeof a === 'number' && typeof b === 'number' && isSafe(a) && isSafe(b) && isSafe(a - b)) {
      return a - b;
    }
    return subtract(run, a, b);
  };
}

/** Plus zero, because FEEL knows no minus zero. */
function product(left: Code, right: Code): Code {
  return (run, frame) => {
    const a = left(run, frame);
    const b = right(run, frame);
    if (typeof a === 'number' && typeof b === 'number' && isSafe(a) && isSafe(b) && isSafe(a * b)) {
      return a * b + 0;
    }
    return multiply(run, a, b);
  };
}

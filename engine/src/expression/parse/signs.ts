import type { ArithmeticSign, CompareSign } from './ast.ts';
import type { Token } from './token.ts';

const COMPARE: Readonly<Record<string, CompareSign>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const ARITHMETIC: Readonly<Record<string, ArithmeticSign>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '**': '**',
  '^': '**',
};

export const compareSign = (token: Token): CompareSign | undefined =>
  token.kind === 'sign' && Object.hasOwn(COMPARE, token.text) ? COMPARE[token.text] : undefined;

export const arithmeticSign = (token: Token): ArithmeticSign | undefined =>
  token.kind === 'sign' && Object.hasOwn(ARITHMETIC, token.text)
    ? ARITHMETIC[token.text]
    : undefined;

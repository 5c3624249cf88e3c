import { Decimal } from 'decimal.js';
import { Opaque } from './opaque.ts';
import type { FeelContext, Value } from './value.ts';

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isContext = (value: Value): value is FeelContext =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Opaque) &&
  !(value instanceof Decimal);

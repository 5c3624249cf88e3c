export { abilityOf, ACTIONS, rightsOf, SUBJECTS } from './ability.ts';
export type { Action, Person, Scope, Subject, Thing, WaybillAbility } from './ability.ts';
export { deployedAs } from './deployed-as.ts';
export {
  isDay,
  isNumber,
  isOrdered,
  MOST_CONDITIONS,
  readCondition,
  writeCondition,
} from './variable-condition.ts';
export type { Comparison, VariableCondition } from './variable-condition.ts';
export { paramNames } from './route.ts';
export type {
  AnswerOf,
  BodyOf,
  Nothing,
  ParamsOf,
  Permission,
  QueryOf,
  RouteContract,
} from './route.ts';
export { ROUTES, type RouteName, type Routes } from './route-table.ts';
export { searchOf, type Query } from './search-of.ts';
export type { Json, Problem } from './shapes.ts';

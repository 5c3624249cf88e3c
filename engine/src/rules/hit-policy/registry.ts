import type { HitPolicy } from '../rule-set.ts';
import { any } from './any.ts';
import { collect } from './collect.ts';
import { first } from './first.ts';
import type { HitPolicyBehaviour } from './hit-policy-behaviour.ts';
import { priority } from './priority.ts';
import { ruleOrder } from './rule-order.ts';
import { unique } from './unique.ts';

export const HIT_POLICIES = {
  unique,
  first,
  any,
  priority,
  collect,
  'rule-order': ruleOrder,
} as const satisfies Record<HitPolicy, HitPolicyBehaviour>;

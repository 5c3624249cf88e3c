import { compareMembers } from './compare-values.ts';
import type { Check } from './finding.ts';

export const checkVariables: Check = ({ variables }, { observation }, at) =>
  variables ? compareMembers(variables, observation.variables, `${at}.variables`) : [];

import type { FileContext } from '../file-context.ts';
import { checkAdHocContent } from './ad-hoc-content.ts';
import { checkBoundaryAttachment } from './boundary-attachment.ts';
import { checkBusinessKey } from './business-key.ts';
import { checkCancelEvents } from './cancel-events.ts';
import { checkCodes } from './codes.ts';
import { checkCompensationHandlers } from './compensation-handlers.ts';
import { checkCompensationReferences } from './compensation-references.ts';
import { checkComplexGateways } from './complex-gateways.ts';
import { checkConfidentiality } from './confidentiality.ts';
import { checkDataStores } from './data-stores.ts';
import { checkDueUntil } from './due-until.ts';
import { checkEventFlows } from './event-flows.ts';
import { checkEventGateways } from './event-gateways.ts';
import { checkEventSubProcesses } from './event-sub-processes.ts';
import { checkEventTriggers } from './event-triggers.ts';
import { checkFlowConditions } from './flow-conditions.ts';
import { checkFlowEnds } from './flow-ends.ts';
import { checkInstantiatingNodes } from './instantiating-nodes.ts';
import { checkInterruptingEvents } from './interrupting-events.ts';
import { checkLinkPairs } from './link-pairs.ts';
import { checkMessageFlowEnds } from './message-flow-ends.ts';
import { checkPersonalNames } from './personal-names.ts';
import { checkPolicyHosts } from './policy-hosts.ts';
import { checkQuantities } from './quantities.ts';
import { checkReachability } from './reachability.ts';
import { checkRequiredIds } from './required-ids.ts';
import { checkRoles } from './roles.ts';
import { checkRootElements } from './root-elements.ts';
import { checkStartable } from './startable.ts';
import { checkUserTaskImplementation } from './user-task-implementation.ts';
import { checkZeebeAttributes } from './zeebe-attributes.ts';
import { checkZeebeExtensions } from './zeebe-extensions.ts';

/** Each looks at the whole file and reports every case; the order is of no matter. */
const CHECKS: readonly ((file: FileContext) => void)[] = [
  checkAdHocContent,
  checkBoundaryAttachment,
  checkBusinessKey,
  checkCancelEvents,
  checkCodes,
  checkCompensationHandlers,
  checkCompensationReferences,
  checkComplexGateways,
  checkConfidentiality,
  checkDataStores,
  checkDueUntil,
  checkEventFlows,
  checkEventGateways,
  checkEventSubProcesses,
  checkEventTriggers,
  checkFlowConditions,
  checkFlowEnds,
  checkInstantiatingNodes,
  checkInterruptingEvents,
  checkLinkPairs,
  checkMessageFlowEnds,
  checkPersonalNames,
  checkPolicyHosts,
  checkQuantities,
  checkReachability,
  checkRequiredIds,
  checkRoles,
  checkRootElements,
  checkStartable,
  checkUserTaskImplementation,
  checkZeebeAttributes,
  checkZeebeExtensions,
];

export function validate(file: FileContext): void {
  for (const check of CHECKS) check(file);
}

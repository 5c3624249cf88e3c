import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, isA } from '../moddle-element.ts';
import { walkTree } from './walk-tree.ts';

/** What an instance can be seen to execute. */
const HOSTS = ['bpmn:FlowNode', 'bpmn:Process', 'bpmn:GlobalTask'];

/** `zeebe:property name="policy"` counts only where history tells that it was executed. */
export function checkPolicyHosts(file: FileContext): void {
  for (const root of elementsOf(file.definitions, 'rootElements')) {
    walkTree(root, (host) => {
      if (isA(host, ...HOSTS) || !propertiesOf(host)['policy']) return;
      const message = `Expected policy clauses on the process or its elements, but they stand on ${describe(host)}.`;
      file.reporter.warning({ code: 'BPMN_POLICY_MISPLACED', at: host, message });
    });
  }
}

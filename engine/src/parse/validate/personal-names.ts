import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { isVariableName, namesIn } from '../names.ts';
import { walkTree } from './walk-tree.ts';

/** `zeebe:property name="personal"` names variables, and stands on a process. */
export function checkPersonalNames(file: FileContext): void {
  for (const root of elementsOf(file.definitions, 'rootElements')) {
    walkTree(root, (host) => {
      const text = propertiesOf(host)['personal'];
      if (text !== undefined) checkHost(host, text, file);
    });
  }
}

function checkHost(host: ModdleElement, text: string, { reporter }: FileContext): void {
  const names = namesIn(text);
  const wrong = names.find((name) => !isVariableName(name));
  const because = !isA(host, 'bpmn:Process')
    ? 'it stands on no process'
    : names.length === 0
      ? 'it names none'
      : wrong !== undefined && `'${wrong}' is no name of a variable`;
  if (!because) return;
  const message = `Expected personal of ${describe(host)} to name variables of a process, with commas between, but ${because}.`;
  reporter.error({ code: 'BPMN_PERSONAL', at: host, message });
}

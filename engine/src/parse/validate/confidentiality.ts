import { CONFIDENTIALITIES, confidentialityOf } from '../confidentiality.ts';
import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { namesIn } from '../names.ts';
import { walkTree } from './walk-tree.ts';

/** `zeebe:property` of a process: how confidential its instances are, and which groups read them. */
export function checkConfidentiality(file: FileContext): void {
  for (const root of elementsOf(file.definitions, 'rootElements')) {
    walkTree(root, (host) => {
      const wrong = problemOf(host);
      if (wrong === undefined) return;
      const message = `Expected confidentiality and readers of ${describe(host)} to say who reads instances of a process, but ${wrong}.`;
      file.reporter.error({ code: 'BPMN_CONFIDENTIALITY', at: host, message });
    });
  }
}

function problemOf(host: ModdleElement): string | undefined {
  const { confidentiality, readers } = propertiesOf(host);
  if (confidentiality === undefined && readers === undefined) return undefined;
  if (!isA(host, 'bpmn:Process')) return 'they stand on no process';
  if (confidentiality !== undefined && confidentialityOf(host) === undefined)
    return `'${confidentiality}' is none of ${CONFIDENTIALITIES.join(', ')}`;
  if (readers === undefined) return undefined;
  const groups = namesIn(readers);
  const unlike = groups.find((group) => !/^[a-z][a-z0-9-]{0,99}$/.test(group));
  if (unlike !== undefined) return `'${unlike}' is no name of a group`;
  return groups.length === 0 ? 'readers names no group' : undefined;
}

import { definitionElementsOf } from '../definitions/definition-elements.ts';
import { extensionsOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { EXTENSION_HOSTS, NOT_CARRIED_OUT } from './extension-hosts.ts';
import { walkTree } from './walk-tree.ts';

/** Every `zeebe:` extension is carried out, or named here. */
export function checkZeebeExtensions(file: FileContext): void {
  const running = new Set(file.graphs.map((graph) => graph.element));
  for (const root of elementsOf(file.definitions, 'rootElements')) {
    if (isA(root, 'bpmn:Process') && !running.has(root)) continue;
    walkTree(root, (host) => {
      const extensions = extensionsOf(host).filter((one) => one.$type.startsWith('zeebe:'));
      for (const extension of extensions) checkExtension(extension, host, file);
      checkRepeated(extensions, host, file);
    });
  }
}

function checkExtension(extension: ModdleElement, host: ModdleElement, file: FileContext): void {
  const effect = NOT_CARRIED_OUT[extension.$type];
  const name = nameOf(extension);
  if (effect !== undefined) {
    const message = `Expected only extensions this engine carries out, but ${describe(host)} has ${name}.`;
    const finding = { code: 'BPMN_EXTENSION_UNSUPPORTED', at: host, message } as const;
    if (effect === 'changes what runs') file.reporter.error(finding);
    else file.reporter.warning(finding);
    return;
  }
  if (takesEffect(extension, host)) return;
  const message = `Expected ${name} where it takes effect, but it stands on ${describe(host)}.`;
  const finding = { code: 'BPMN_EXTENSION_MISPLACED', at: host, message } as const;
  // Headers only accompany a job; on a user task nobody loses work by their absence.
  if (extension.$type === 'zeebe:TaskHeaders') file.reporter.warning(finding);
  else file.reporter.error(finding);
}

function takesEffect(extension: ModdleElement, host: ModdleElement): boolean {
  const hosts = EXTENSION_HOSTS[extension.$type] ?? [];
  if (!isA(host, ...hosts) || flagOf(host, 'triggeredByEvent')) {
    return extension.$type === 'zeebe:Properties';
  }
  const onEvent = isA(host, 'bpmn:ThrowEvent') && extension.$type.startsWith('zeebe:Task');
  if (!onEvent) return true;
  return definitionElementsOf(host).some((one) => isA(one, 'bpmn:MessageEventDefinition'));
}

function checkRepeated(
  extensions: readonly ModdleElement[],
  host: ModdleElement,
  file: FileContext,
): void {
  const types = extensions.map((extension) => extension.$type);
  const repeated = extensions.find((one, index) => types.indexOf(one.$type) < index);
  if (!repeated) return;
  const message = `Expected each extension once, but ${describe(host)} has ${nameOf(repeated)} several times.`;
  file.reporter.error({ code: 'BPMN_EXTENSION_REPEATED', at: host, message });
}

function nameOf(extension: ModdleElement): string {
  return extension.$type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
}

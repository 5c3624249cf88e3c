import type { Mapping } from '../model/index.ts';
import { constantExpression } from '../expression/index.ts';
import { compileValue } from './expressions.ts';
import type { FileContext } from './file-context.ts';
import { describe, elementOf, elementsOf, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import { isVariablePath } from './names.ts';

/** The first `zeebe:` extension element of that type, e.g. `zeebe:TaskDefinition`. */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  return extensionsOf(element).find((extension) => extension.$type === type);
}

export function extensionsOf(element: ModdleElement): readonly ModdleElement[] {
  return elementsOf(elementOf(element, 'extensionElements'), 'values');
}

/** `zeebe:properties` as pairs; the last of equal names counts. */
export function propertiesOf(element: ModdleElement): Readonly<Record<string, string>> {
  const properties = elementsOf(extensionOf(element, 'zeebe:Properties'), 'properties');
  return pairs(properties, 'name');
}

/** `zeebe:taskHeaders` as pairs. */
export function headersOf(element: ModdleElement): Readonly<Record<string, string>> {
  return pairs(elementsOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values'), 'key');
}

/** `zeebe:ioMapping`: inputs or outputs in the order of the file. */
export function mappingsOf(
  element: ModdleElement,
  side: 'inputParameters' | 'outputParameters',
  file: FileContext,
): readonly Mapping[] {
  const parameters = elementsOf(extensionOf(element, 'zeebe:IoMapping'), side);
  return parameters.flatMap((parameter) => {
    const mapping = mappingOf(parameter, element, file);
    return mapping ? [mapping] : [];
  });
}

function mappingOf(
  parameter: ModdleElement,
  at: ModdleElement,
  file: FileContext,
): Mapping | undefined {
  const target = textOf(parameter, 'target');
  if (target === undefined || !isVariablePath(target)) {
    const message = `Expected a variable name or a dotted path as mapping target of ${describe(at)}, but found '${target ?? ''}'.`;
    file.reporter.error({ code: 'BPMN_MAPPING_TARGET', at, message });
    return undefined;
  }
  const text = textOf(parameter, 'source');
  if (text === undefined) return { target, source: constantExpression(null) };
  const source = compileValue({ text, at, role: `mapping to '${target}'` }, file);
  return source && { target, source };
}

function pairs(elements: readonly ModdleElement[], key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    elements.flatMap((element) => {
      const name = textOf(element, key);
      return name === undefined ? [] : [[name, textOf(element, 'value') ?? '']];
    }),
  );
}

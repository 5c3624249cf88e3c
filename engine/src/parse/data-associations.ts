import { compileExpression } from '../expression/index.ts';
import type { Expression, Mapping } from '../model/index.ts';
import { compileBody, feelText, withoutEquals } from './expressions.ts';
import type { Site } from './file-context.ts';
import { describe, elementOf, elementsOf, idOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import { isVariablePath } from './names.ts';
import { isPlaceholder, variableOf } from './variables.ts';

export type AssociationSide = 'dataInputAssociations' | 'dataOutputAssociations';

/**
 * BPMN 2.0 §10.3.1 data associations as mappings: assignments where there are some, else the
 * transformation, else a copy of the one source. A loop takes those it reads as a whole (`except`).
 */
export function associationMappings(
  element: ModdleElement,
  side: AssociationSide,
  place: { readonly site: Site; readonly except?: ReadonlySet<ModdleElement> },
): readonly Mapping[] {
  return elementsOf(element, side)
    .filter((association) => !place.except?.has(association))
    .flatMap((association) => mappingsOfAssociation(association, element, place.site));
}

/** What the association gives its target, for a multi-instance collection. */
export function associationSource(
  association: ModdleElement,
  owner: ModdleElement,
  site: Site,
): Expression | undefined {
  const transformation = elementOf(association, 'transformation');
  if (transformation) return compileBody(transformation, 'transformation', site.file);
  const sources = elementsOf(association, 'sourceRef');
  const [source] = sources;
  if (source && sources.length === 1) return readVariable(variableOf(source, site.graph));
  const message = `Expected one source or a transformation in the data association of ${describe(owner)}, but it has ${sources.length} sources.`;
  site.file.reporter.error({ code: 'BPMN_DATA_ASSOCIATION', at: owner, message });
  return undefined;
}

export function readVariable(name: string): Expression | undefined {
  const compiled = compileExpression(name);
  return compiled.ok ? compiled.value : undefined;
}

function mappingsOfAssociation(
  association: ModdleElement,
  owner: ModdleElement,
  site: Site,
): readonly Mapping[] {
  const assignments = elementsOf(association, 'assignment');
  if (assignments.length > 0) {
    return assignments.flatMap((assignment) => assignmentMapping(assignment, association, site));
  }
  const targetElement = elementOf(association, 'targetRef');
  if (drawsOnly(association) || !targetElement) {
    const message = `Expected a source and a target in a data association of ${describe(owner)}, but it only draws a line: nothing is copied.`;
    site.file.reporter.warning({ code: 'BPMN_DATA_ASSOCIATION_DRAWN', at: owner, message });
    return [];
  }
  const source = associationSource(association, owner, site);
  const target = variableOf(targetElement, site.graph);
  return source ? [{ target, source }] : [];
}

function drawsOnly(association: ModdleElement): boolean {
  const noSource =
    elementsOf(association, 'sourceRef').length === 0 &&
    elementOf(association, 'transformation') === undefined;
  return noSource || isPlaceholder(elementOf(association, 'targetRef'));
}

function assignmentMapping(
  assignment: ModdleElement,
  association: ModdleElement,
  site: Site,
): readonly Mapping[] {
  const to = elementOf(assignment, 'to');
  const source = compileBody(elementOf(assignment, 'from'), 'assignment', site.file);
  const text = to && feelText(to, 'assignment target', site.file);
  if (!source || text === undefined) return [];
  const target = targetPath(withoutEquals(text), association, site);
  if (isVariablePath(target)) return [{ target, source }];
  const message = `Expected a variable name or a dotted path as target of an assignment, but found '${target}'.`;
  site.file.reporter.error({ code: 'BPMN_MAPPING_TARGET', at: assignment, message });
  return [];
}

/** A path may begin with the id of the association's target instead of its variable name. */
function targetPath(path: string, association: ModdleElement, site: Site): string {
  const target = elementOf(association, 'targetRef');
  const [head, ...rest] = path.split('.');
  if (!target || head !== idOf(target)) return path;
  return [variableOf(target, site.graph), ...rest].join('.');
}

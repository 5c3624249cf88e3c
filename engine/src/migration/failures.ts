import type { Failure } from '../errors/failure.ts';
import type { Node } from '../model/index.ts';

/** Why an element of one version has no place in another, and what is wrong with a mapping. */
export const failures = {
  noTarget: ({ id }: Node): Failure => ({
    code: 'MIGRATION_NO_TARGET',
    elementId: id,
    message: `Expected the new version to have a place for element "${id}", but it has none.`,
    mend: 'Map the element to one of the new version, or move the token first.',
  }),
  typeChanged: (source: Node, target: Node): Failure => ({
    code: 'MIGRATION_TYPE_CHANGED',
    elementId: source.id,
    message: `Expected element "${source.id}" (${typeOf(source)}) to become one of the same type, but "${target.id}" is a ${typeOf(target)}.`,
    mend: 'Map it to an element of the same type, or move the token first.',
  }),
  scopeChanged: (source: Node, target: Node): Failure => ({
    code: 'MIGRATION_SCOPE_CHANGED',
    elementId: source.id,
    message: `Expected element "${target.id}" of the new version to stand where "${source.id}" stood, in "${placeOf(source)}" or what that is mapped to, but it stands in "${placeOf(target)}".`,
    mend: 'Map the sub-process or activity around it too, or move the token out first.',
  }),
  triggerChanged: (source: Node, target: Node): Failure => ({
    code: 'MIGRATION_TRIGGER_CHANGED',
    elementId: source.id,
    message: `Expected event "${target.id}" of the new version to be triggered as "${source.id}" was, but it has other event definitions.`,
    mend: 'Map it to an event with the same definitions, or move the token first.',
  }),
  personalLost: (target: Node, name: string): Failure => ({
    code: 'MIGRATION_PERSONAL_LOST',
    elementId: target.id,
    message: `Expected process "${target.id}" of the new version to mark variable "${name}" as personal, as the old one does, but it does not.`,
    mend: 'Name it in the property "personal" of the new version, too.',
  }),
  targetTaken: (source: string, target: string): Failure => ({
    code: 'MIGRATION_TARGET_TAKEN',
    elementId: source,
    message: `Expected element or flow "${target}" of the new version to stand for one of the old, but "${source}" is not the only one that is mapped to it.`,
    mend: 'Several activities may become one; events, gateways and flows may not. Map only one of them.',
  }),
  flowElsewhere: (source: string, target: string): Failure => ({
    code: 'MIGRATION_JOIN_CHANGED',
    elementId: source,
    message: `Expected flow "${target}" of the new version to lead where "${source}" led, for that flow alone, but it does not.`,
    mend: 'Map it to a flow that leads to the same element, or map the elements at its ends too.',
  }),
  unknownSource: (source: string): Failure => ({
    code: 'MIGRATION_MAPPING_UNKNOWN',
    elementId: source,
    message: `Expected the mapping to name elements or flows of the old version, but "${source}" is not in it.`,
    mend: 'Correct the id; the plan of the migration lists those there are.',
  }),
  unknownTarget: (source: string, target: string): Failure => ({
    code: 'MIGRATION_MAPPING_UNKNOWN',
    elementId: source,
    message: `Expected the mapping of "${source}" to name one of the new version, but "${target}" is not in it.`,
    mend: 'Correct the id, or give null where it is to have no place.',
  }),
} as const;

const typeOf = (node: Node): string =>
  'forCompensation' in node && node.forCompensation ? `${node.kind} for compensation` : node.kind;

const placeOf = (node: Node): string =>
  node.kind === 'boundary-event' ? node.attachedTo : node.container;

import type { ErrorEntry } from './error-entry.ts';

export const MIGRATION_ERRORS = {
  MIGRATION_NO_TARGET: {
    meaning: 'A token stands at an element that has no place in the version to migrate to.',
    mend: 'Map the element to one of the new version, or move the token first.',
  },
  MIGRATION_TYPE_CHANGED: {
    meaning: 'An element is mapped to one of another type, which a token cannot stand in.',
    mend: 'Map it to an element of the same type, or move the token first.',
  },
  MIGRATION_SCOPE_CHANGED: {
    meaning: 'An element stands in another sub-process, or a boundary event at another activity.',
    mend: 'Map what is around it too, or move the token out first.',
  },
  MIGRATION_TRIGGER_CHANGED: {
    meaning: 'An event that is waited for has other event definitions in the new version.',
    mend: 'Map it to an event with the same definitions, or move the token first.',
  },
  MIGRATION_LOOP_CHANGED: {
    meaning:
      'An activity that runs is looped or multi-instance in one version and not in the other.',
    mend: 'Wait until it has ended, or move the token first.',
  },
  MIGRATION_JOIN_CHANGED: {
    meaning: 'A flow on which tokens wait at a join does not lead there in the new version.',
    mend: 'Map the flow to one that leads to the same join, or wait until the join has gone on.',
  },
  MIGRATION_COMPENSATION_LOST: {
    meaning: 'Completed work could be undone before and could not be in the new version.',
    mend: 'Keep its compensation handler, or map the activity to one that has one.',
  },
  MIGRATION_MAPPING_UNKNOWN: {
    meaning: 'A mapping names an element or flow that is not in its version.',
    mend: 'Correct the id.',
  },
  MIGRATION_PERSONAL_LOST: {
    meaning: 'The new version does not mark a variable as personal that the old one does.',
    mend: 'Name it in the property "personal" of the new version, too.',
  },
  MIGRATION_TARGET_TAKEN: {
    meaning: 'Several events, gateways or flows are mapped to one.',
    mend: 'Map only one of them; several activities may become one.',
  },
  MIGRATION_OTHER_VERSION: {
    meaning: 'The instance runs another version, or another process, than the one to migrate from.',
    mend: 'Migrate it from the version that it runs.',
  },
  MIGRATION_SAME_VERSION: {
    meaning: 'The version to migrate to is the one to migrate from.',
    mend: 'Name two versions.',
  },
} as const satisfies Record<string, ErrorEntry>;

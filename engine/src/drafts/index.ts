export {
  DRAFT_KINDS,
  type DraftContent,
  type DraftEvent,
  type DraftFile,
  type DraftKind,
  type DraftProblem,
  type DraftScenario,
  type DraftState,
  type DraftStatus,
  type ReleasedAs,
  type ScenarioResult,
} from './draft.ts';
export { checkForm } from './check-form.ts';
export { DRAFT } from './draft-entity.ts';
export { mayDecideDraft } from './may-decide-draft.ts';
export { conflict, notFound } from './draft-refusals.ts';

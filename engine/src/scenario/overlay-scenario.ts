import type { Variables } from '../model/index.ts';
import { overlayMembers } from './overlay-members.ts';
import type { ScenarioFile, ScenarioStart } from './scenario.ts';

/**
 * A scenario on top of its base: workers and staff by name, `start` member by member, records after
 * those of the base. What is done and expected is a scenario's own, and so are its names.
 */
export function overlayScenario(base: ScenarioFile, own: ScenarioFile): ScenarioFile {
  const { base: next, steps: _steps, expect: _expect, ...rest } = base;
  const { scenario: _id, title: _title, description: _text, ...given } = rest;
  const { base: _reached, ...kept } = own;
  return {
    ...given,
    ...kept,
    ...(next !== undefined && { base: next }),
    ...(base.workers && { workers: { ...base.workers, ...own.workers } }),
    ...(base.staff && { staff: { ...base.staff, ...own.staff } }),
    ...(base.records && { records: [...base.records, ...(own.records ?? [])] }),
    ...(base.start && { start: overlayStart(base.start, own.start) }),
  };
}

/** Both are JSON of the same shape, and so is one on top of the other. */
const overlayStart = (base: ScenarioStart, own: ScenarioStart = {}): ScenarioStart =>
  overlayMembers({ ...base } as Variables, { ...own } as Variables);

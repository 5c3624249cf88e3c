import type { RuleCase } from '@waybill/engine/rule-cases';
import { getDraft } from '../../../api/get-draft.ts';
import { listDrafts, type DraftHead } from '../../../api/list-drafts.ts';
import { readCases } from './rules-part.ts';

const UNDER_WAY = ['editing', 'in-review', 'approved', 'scheduled'] as const;

/** Drafts that hold the set's file, those that can be edited first. */
export async function draftsOfSet(ruleSetId: string): Promise<readonly DraftHead[]> {
  const found = await Promise.all(UNDER_WAY.map((status) => listDrafts({ status, limit: 200 })));
  return found.flatMap(({ items }) => items).filter(holds(ruleSetId));
}

/** The cases with which the set was released last; none where it never was by a draft. */
export async function newestCases(ruleSetId: string): Promise<readonly RuleCase[]> {
  let newest: DraftHead | undefined;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await listDrafts({ status: 'released', limit: 200, after });
    newest = found.items.findLast(holds(ruleSetId)) ?? newest;
    after = found.next;
    if (after === undefined) break;
  }
  if (!newest) return [];
  const { scenarios } = await getDraft(newest.id);
  const file = scenarios.find(({ name }) => name === `${ruleSetId}.cases.json`);
  return readCases(file?.content ?? '');
}

const MOST_PAGES = 20;

const holds =
  (ruleSetId: string) =>
  ({ files }: DraftHead): boolean =>
    files.some(({ name }) => name === `${ruleSetId}.json`);

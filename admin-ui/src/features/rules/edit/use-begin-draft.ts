import { useQueryClient } from '@tanstack/react-query';
import type { RuleCase } from '@waybill/engine/rule-cases';
import type { RuleSet } from '@waybill/engine/rules';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createDraft } from '../../../api/create-draft.ts';
import { newKey } from '../../../parts/new-key.ts';
import { useMay } from '../../../parts/use-may.ts';
import { writeSet } from '../table/write-set.ts';
import { editorOf } from './editor-of.ts';
import { writeCases } from './rules-part.ts';

interface Beginning {
  readonly title: string;
  readonly set: RuleSet;
  readonly cases: readonly RuleCase[];
}

/** Makes a draft of a rule set and opens it; undefined for whoever may not. */
export function useBeginDraft(): ((beginning: Beginning) => Promise<void>) | undefined {
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  if (!may('create', 'draft') || !may('deploy', 'rule-set')) return undefined;
  return async ({ title, set, cases }) => {
    const tests = writeCases(set.id, cases);
    const { id } = await createDraft(
      {
        title,
        files: [{ kind: 'rule-set', name: `${set.id}.json`, content: writeSet(set) }],
        scenarios: tests === '' ? [] : [{ name: `${set.id}.cases.json`, content: tests }],
      },
      key,
    );
    await client.invalidateQueries({ queryKey: ['drafts'] });
    void navigate(editorOf(id));
  };
}

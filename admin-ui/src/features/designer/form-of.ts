import { getDraft, type Draft } from '../../api/get-draft.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { formInUse } from '../drafts/form-in-use.ts';
import { contentOf } from './draft-content.ts';
import { textOf } from './form-text.ts';

/** A form of a draft as it was saved last; `opened` counts how often it was begun anew. */
export const formOf = (draftId: string, formId: string, opened = 0) => ({
  queryKey: ['drawn-form', draftId, formId, opened],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const draft = await getDraft(draftId, signal);
    return { draft, initial: await initialOf(draft, formId) };
  },
  // What is saved meanwhile is known to the page itself.
  ...{ staleTime: Infinity, gcTime: 0 },
});

async function initialOf(draft: Draft, formId: string): Promise<string> {
  const own = contentOf(draft, `${formId}.form`);
  if (own !== '') return own;
  const empty: FormSchema = { type: 'default', schemaVersion: 16, id: formId, components: [] };
  return textOf((await formInUse(formId)) ?? empty);
}

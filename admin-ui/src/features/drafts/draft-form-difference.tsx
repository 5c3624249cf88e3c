import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { FormDifference } from '../difference/form-difference.tsx';
import { formInUse } from './form-in-use.ts';

interface DraftFormDifferenceProps {
  readonly draft: Draft;
  readonly content: string;
}

/** A form of the draft beside the one in use; once it is released itself, that is gone. */
export function DraftFormDifference({ draft, content }: DraftFormDifferenceProps) {
  const { t } = useTranslation('drafts');
  const after = readForm(content);
  const id = after?.id ?? '';
  const released = draft.status === 'released';
  const query = useQuery({
    queryKey: ['form-in-use', draft.id, id],
    queryFn: async () => ({ form: await formInUse(id) }),
    enabled: after !== undefined && !released,
  });
  if (after === undefined) return <p>{t('compareBroken')}</p>;
  if (released) return <p>{t('formReleased', { id })}</p>;
  return (
    <Loaded query={query}>
      {({ form }) => <FormDifference {...{ id, after }} before={form} />}
    </Loaded>
  );
}

/** Checked as a form before it could be submitted; while it is edited it may be anything. */
function readForm(content: string): FormSchema | undefined {
  try {
    const form = JSON.parse(content) as Partial<FormSchema> | null;
    return Array.isArray(form?.components) ? (form as FormSchema) : undefined;
  } catch {
    return undefined;
  }
}

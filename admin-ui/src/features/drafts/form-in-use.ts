import { getForm } from '../../api/get-form.ts';
import { listForms } from '../../api/list-forms.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';

/** The form as it is deployed; undefined where none is of this id. */
export async function formInUse(id: string): Promise<FormSchema | undefined> {
  const isDeployed = (await listForms()).items.some((one) => one.id === id);
  // What is deployed as a form is one.
  return isDeployed ? ((await getForm(id)) as unknown as FormSchema) : undefined;
}

import { useQuery } from '@tanstack/react-query';
import type { Draft } from '../../api/get-draft.ts';
import { getForm } from '../../api/get-form.ts';
import { getRecordType, type RecordType } from '../../api/get-record-type.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { namedByRecords } from '../../modeler/known/named-by-records.ts';
import { readElements } from '../../modeler/read-elements.ts';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { gatherSurroundings } from '../designer/gather-surroundings.ts';
import { parsedJson } from '../designer/parsed-json.ts';
import { orderTold } from './order-told.ts';

/** The process that is to be started, and the draft that it is part of. */
export interface Startable {
  readonly processId: string;
  readonly xml: string;
  readonly draft?: Pick<Draft, 'files' | 'scenarios'>;
}

export interface StartQuestions {
  /** Of the form of the start event. */
  readonly schema?: FormSchema;
  /** Where it has no form. */
  readonly asked: readonly AskedValue[];
  /** Of an order that is read from a file. */
  readonly told: Told;
}

const NONE: NonNullable<Startable['draft']> = { files: [], scenarios: [] };

/** What whoever starts the process is asked for: by its form, or by what it is seen to read. */
export const useStartQuestions = ({ processId, xml, draft = NONE }: Startable) =>
  useQuery({
    queryKey: ['start-questions', processId, xml, draft],
    queryFn: () => questionsOf(xml, draft),
    staleTime: Infinity,
  });

async function questionsOf(xml: string, draft: typeof NONE): Promise<StartQuestions> {
  const formId = startFormOf(xml);
  const order = await orderTold();
  const { usuallyNamed } = await import('../../modeler/known/named-in.ts');
  const told: Told = (path) => order(path) ?? usuallyNamed(path);
  if (formId !== undefined) {
    const drafted = draft.files.find(({ name }) => name === `${formId}.form`);
    const schema = drafted ? parsedJson(drafted.content) : await getForm(formId);
    // Deployed forms are checked to be such; those of drafts are checked alike.
    return { asked: [], schema: schema as FormSchema, told };
  }
  const { askedAtStart } = await import('../../modeler/known/asked-at-start.ts');
  const asked = askedAtStart(xml, await gatherSurroundings(xml, draft));
  const named = namedByRecords(asked, await typesNamedIn(asked));
  return { asked: named.map((one) => inWords(one, order)), told };
}

function inWords(asked: AskedValue, told: Told): AskedValue {
  const titles = asked.titles ?? told(asked.name)?.titles;
  return titles ? { ...asked, titles } : asked;
}

/** None where they cannot be had: the names themselves stand for them. */
async function typesNamedIn(asked: readonly AskedValue[]): Promise<readonly RecordType[]> {
  const { items } = await listRecordTypes().catch(() => ({ items: [] }));
  const named = items.filter(({ id }) => asked.some(({ name }) => name.startsWith(`${id}.`)));
  const types = await Promise.all(named.map(({ id }) => getRecordType(id).catch(() => [])));
  return types.flat();
}

const startFormOf = (xml: string): string | undefined =>
  readElements(xml).find(({ type, formId }) => type === 'startEvent' && formId !== undefined)
    ?.formId;

import { WaybillError, type Engine, type Json } from '@waybill/engine';
import type { Subject } from '../contract/index.ts';
import type { Handlers } from '../http/call.ts';
import { plain } from '../http/plain.ts';
import { readCount } from '../http/read-count.ts';
import { newestOf } from './newest-of.ts';

type DefinitionHandlers = Pick<
  Handlers,
  | ('listDefinitions' | 'getDefinition' | 'listElementNames' | 'countInstances' | 'getHeat')
  | ('listForms' | 'getForm' | 'getDeployed')
  | 'deploy'
>;

export const DEFINITION_HANDLERS: DefinitionHandlers = {
  listDefinitions: async ({ context }) => ({
    items: (await context.engine.definitions()).map(({ xml: _xml, ...head }) => head),
  }),
  getDefinition: async ({ context, params }) => {
    const { processId, version } = params;
    const wanted = version === 'newest' ? undefined : readCount(version, 'version');
    const found = await context.engine.definition(processId, wanted);
    if (found) return found;
    throw notDeployed(params);
  },
  listElementNames: async ({ context, params }) => {
    const { processId, version } = params;
    const asked = readCount(version, 'version');
    const items = await context.engine.elementNames(processId, asked, { called: true });
    if (items) return { items };
    throw notDeployed(params);
  },
  countInstances: ({ context, params }) => openByVersion(context.engine, params.processId),
  getHeat: ({ context, params, query }) => {
    const { processId, version } = params;
    return context.engine.heat({ processId, version: readCount(version, 'version'), ...query });
  },
  listForms: async ({ context }) => {
    const ids = new Set((await context.engine.resources('form')).map(({ id }) => id));
    return { items: [...ids].sort().map((id) => ({ id })) };
  },
  getForm: async ({ context, params }) => {
    const form = await newestOf(context.engine, 'form', params.formId);
    if (form !== undefined) return form;
    throw new WaybillError({
      code: 'FORM_NOT_FOUND',
      message: `Expected a form "${params.formId}", but none is deployed.`,
      mend: 'Deploy the form, or correct the form id at the user task.',
    });
  },
  getDeployed: async ({ context: { engine }, caller: { ability }, query }) => {
    const { form = [], ruleSet = [], process = [] } = query;
    const allowed = (subject: Subject, ids: readonly string[]) =>
      ability.can('read', subject) ? ids : [];
    return {
      forms: await byId(allowed('form', form), (id) => newestOf(engine, 'form', id)),
      ruleSets: await byId(allowed('rule-set', ruleSet), (id) => newestOf(engine, 'rule-set', id)),
      processes: await byId(process, async (id) => (await engine.definition(id))?.xml),
    };
  },
  deploy: async ({ context, body }) => {
    if (context.settings.reviewedOnly) throw new WaybillError(REVIEW_NEEDED);
    const { processes, resources, warnings } = await context.engine.deploy(body.files);
    return {
      processes: processes.map((one) => ({ ...one })),
      resources: resources.map((one) => ({ ...one })),
      warnings: warnings.map(plain),
    };
  },
};

/** Instances that are read at one time, and counted at most. */
const PAGE = 500;
const MOST_COUNTED = 20_000;

async function openByVersion({ instances }: Engine, processId: string) {
  const counts = new Map<number, number>();
  let after: string | undefined;
  for (let counted = 0; ; counted += PAGE) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) };
    const read = await instances({ processId, status: 'active', ...page });
    const more = counted >= MOST_COUNTED && read.length > 0;
    if (!more) for (const { version } of read) counts.set(version, (counts.get(version) ?? 0) + 1);
    after = read.at(-1)?.id;
    if (!more && read.length === PAGE) continue;
    const items = [...counts].map(([version, open]) => ({ version, open }));
    return { items: items.sort((one, other) => one.version - other.version), more };
  }
}

const REVIEW_NEEDED = {
  code: 'DEPLOYMENT_REVIEW_NEEDED',
  message: 'Expected a draft that was reviewed, but files were to be deployed at once.',
  mend: 'Make a draft, have it approved by another person, and release it.',
};

const notDeployed = ({
  processId,
  version,
}: {
  readonly processId: string;
  readonly version: string;
}): WaybillError =>
  new WaybillError({
    code: 'PROCESS_NOT_FOUND',
    message: `Expected version "${version}" of process "${processId}", but it is not deployed.`,
    mend: 'Deploy the file that defines the process, or correct the id.',
  });

/** Without those of which nothing is found. */
async function byId(
  ids: readonly string[],
  find: (id: string) => Promise<Json | undefined>,
): Promise<Readonly<Record<string, Json>>> {
  const found = await Promise.all(ids.map(async (id) => [id, await find(id)] as const));
  return Object.fromEntries(
    found.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])),
  );
}

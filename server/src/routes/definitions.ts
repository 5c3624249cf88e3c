import { WaybillError, type Engine } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { parseJson } from '../http/parse-json.ts';
import { plain } from '../http/plain.ts';
import { readCount } from '../http/read-count.ts';

type DefinitionHandlers = Pick<
  Handlers,
  | ('listDefinitions' | 'getDefinition' | 'listElementNames' | 'countInstances' | 'getHeat')
  | ('listForms' | 'getForm')
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
    const items = await context.engine.elementNames(processId, readCount(version, 'version'));
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
    const forms = await context.engine.resources('form', params.formId);
    const newest = forms.toSorted((one, other) => other.deployedAt - one.deployedAt)[0];
    if (newest) return parseJson(newest.json);
    throw new WaybillError({
      code: 'FORM_NOT_FOUND',
      message: `Expected a form "${params.formId}", but none is deployed.`,
      mend: 'Deploy the form, or correct the form id at the user task.',
    });
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

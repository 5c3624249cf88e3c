import { WaybillError } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { parseJson } from '../http/parse-json.ts';
import { plain } from '../http/plain.ts';
import { readCount } from '../http/read-count.ts';

type DefinitionHandlers = Pick<
  Handlers,
  'listDefinitions' | 'getDefinition' | 'listElementNames' | 'getForm' | 'deploy'
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
    const { processes, resources, warnings } = await context.engine.deploy(body.files);
    return {
      processes: processes.map((one) => ({ ...one })),
      resources: resources.map((one) => ({ ...one })),
      warnings: warnings.map(plain),
    };
  },
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

import type { Node, ProcessModel } from '../model/index.ts';
import type { Definitions } from './definitions.ts';
import type { CodeName, ElementName } from './engine-values.ts';

/** What people call the elements of a process, and the codes that those throw or catch. */
export const namesOf = (model: ProcessModel): readonly ElementName[] =>
  Object.values(model.nodes).map((node) => {
    const { id, kind, lane } = node;
    const codes = codesOf(node);
    return {
      ...{ id, kind, ...calledOf(model, node) },
      ...(lane !== undefined && { lane }),
      ...(codes.length > 0 && { codes }),
    };
  });

function codesOf(node: Node): readonly CodeName[] {
  if (!('definitions' in node)) return [];
  return node.definitions.flatMap((definition) => {
    if (definition.kind !== 'error' && definition.kind !== 'escalation') return [];
    const { code, name, nameEn } = definition;
    if (typeof code?.constant !== 'string' || name === undefined) return [];
    return [{ code: code.constant, name, ...(nameEn !== undefined && { nameEn }) }];
  });
}

/** An event-based gateway, which diagrams leave without a name, goes by what it waits for. */
function calledOf(model: ProcessModel, node: Node): Pick<ElementName, 'name' | 'nameEn'> {
  const { name, properties } = node;
  const nameEn = properties['name:en'];
  if (name === undefined && node.kind === 'event-based-gateway') {
    const awaited = node.outgoing
      .map((flow) => model.nodes[model.flows[flow]?.target ?? ''])
      .flatMap((target) => (target ? [calledOf(model, target)] : []));
    const joined = (names: readonly (string | undefined)[]): string => names.join(' / ');
    if (awaited.every((one) => one.name !== undefined))
      return {
        name: joined(awaited.map((one) => one.name)),
        nameEn: joined(awaited.map((one) => one.nameEn ?? one.name)),
      };
  }
  return { ...(name !== undefined && { name }), ...(nameEn !== undefined && { nameEn }) };
}

/**
 * The names with those of the codes that called processes throw, at their newest versions, however
 * deep: a history speaks of them where they arrive. Where the process names a code itself, that counts.
 */
export async function withCalledCodes(
  names: readonly ElementName[],
  { processId, nodes }: ProcessModel,
  definitions: Definitions,
): Promise<readonly ElementName[]> {
  const known = new Set(names.flatMap(({ codes = [] }) => codes).map(({ code }) => code));
  const seen = new Set([processId]);
  const completed: ElementName[] = [];
  for (const name of names) {
    const found = await calledCodes(nodes[name.id], definitions, seen);
    const codes = found.filter(({ code }) => !known.has(code));
    completed.push(codes.length === 0 ? name : { ...name, codes });
  }
  return completed;
}

async function calledCodes(
  node: Node | undefined,
  definitions: Definitions,
  seen: Set<string>,
): Promise<readonly CodeName[]> {
  const processId = node?.kind === 'call-activity' ? node.processId.constant : undefined;
  if (typeof processId !== 'string' || seen.has(processId)) return [];
  seen.add(processId);
  const version = await definitions.newestVersion(processId);
  const model = version === undefined ? undefined : await definitions.model(processId, version);
  if (!model?.ok) return [];
  const codes: CodeName[] = [];
  for (const inner of Object.values(model.value.nodes))
    codes.push(...codesOf(inner), ...(await calledCodes(inner, definitions, seen)));
  return codes;
}

import type { Failure } from '../errors/failure.ts';
import { compileExpression } from '../expression/index.ts';

/** Groups within groups; form-js shows no deeper ones. */
const DEEPEST = 20;

/** What form-js gives expressions besides variables: an item of a list, its place, what is around. */
const OWN_NAMES: ReadonlySet<string> = new Set(['this', 'parent', 'i']);

/**
 * What is wrong with the expressions and the texts with holes of a form-js schema: no FEEL, or a
 * variable that is neither `known` nor filled in by the form itself. Never throws.
 */
export function checkForm(form: unknown, known: ReadonlySet<string>): readonly Failure[] {
  const fields = fieldsIn(form, DEEPEST);
  const own = new Set([...fields.flatMap(({ writes }) => writes), ...OWN_NAMES]);
  return fields.flatMap(({ id, reads }) => {
    const unknown = new Set<string>();
    const broken: Failure[] = [];
    for (const text of reads) {
      const read = compileExpression(text);
      if (!read.ok) broken.push(notFeel(id, read.failure));
      else for (const name of read.value.references) unknown.add(name);
    }
    const missing = [...unknown].filter((name) => !known.has(name) && !own.has(name));
    return [...broken, ...missing.map((name) => unknownVariable(id, name))];
  });
}

interface Field {
  readonly id: string;
  readonly writes: readonly string[];
  /** FEEL, with or without a leading `=`. */
  readonly reads: readonly string[];
}

function fieldsIn(form: unknown, depth: number): readonly Field[] {
  const components = memberOf(form, 'components');
  if (depth === 0 || !Array.isArray(components)) return [];
  return components.flatMap((component: unknown) => [
    fieldOf(component),
    ...fieldsIn(component, depth - 1),
  ]);
}

function fieldOf(component: unknown): Field {
  const [key, path, id] = ['key', 'path', 'id'].map((name) => memberOf(component, name));
  const writes = [key, path].flatMap((one) =>
    typeof one === 'string' ? [one.split('.')[0] ?? ''] : [],
  );
  const texts = textsIn({ ...Object(component), components: undefined, properties: undefined });
  return {
    id: [id, key, path].find((one) => typeof one === 'string') ?? '',
    writes,
    reads: texts.flatMap((text) => (/^\s*=/.test(text) ? [text] : holesOf(text))),
  };
}

/** Texts of a component at any depth of its settings. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => textsIn(one));
}

const LONGEST = 10_000;

/** `{{…}}`; where a text has loops, names in it may be members of what is looped over. */
function holesOf(text: string): readonly string[] {
  const holes = [...text.slice(0, LONGEST).matchAll(/\{\{([^{}]*)\}\}/g)].map(([, inside = '']) =>
    inside.trim(),
  );
  if (!holes.some((inside) => inside.startsWith('#'))) return holes.filter((one) => one !== '');
  const outer = holes[0] ?? '';
  return [outer.replace(/^#\s*(?:if|loop)\s+/, '')].filter((one) => !/^[#/]/.test(one));
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([member]) => member === name)?.[1]
    : undefined;

const notFeel = (elementId: string, { message }: Failure): Failure => ({
  code: 'DRAFT_FORM_EXPRESSION',
  message: `Expected FEEL at field "${elementId}", but: ${message}`,
  elementId,
  mend: 'Correct the expression at this field.',
});

const unknownVariable = (elementId: string, name: string): Failure => ({
  code: 'DRAFT_FORM_VARIABLE',
  message: `Expected a variable that the process writes at field "${elementId}", but nothing writes "${name}".`,
  elementId,
  mend: 'Correct the name, write the variable before the task, or give it in a scenario of the draft.',
});

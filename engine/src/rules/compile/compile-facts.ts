import { compileExpression } from '../../expression/index.ts';
import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import type { FactDefinition } from '../rule-set.ts';
import type { Reader } from '../rule-run.ts';
import { isObject } from '../schema/json-kinds.ts';
import { propertiesOf } from '../schema/user-schema.ts';
import { computedReader } from './computed-value.ts';
import type { FactSlots } from './fact-slots.ts';
import type { SetCompiler } from './set-compiler.ts';

/** A computed fact, in an order in which each uses only those before it. */
export interface CompiledFact {
  readonly name: string;
  readonly read: Reader;
}

/** Compiles the computed facts; a circle of facts, and names of inputs used twice, are reported. */
export function compileFacts(compiler: SetCompiler, slots: FactSlots): readonly CompiledFact[] {
  const { set, problems } = compiler;
  const facts = new Map(Object.entries(set.facts ?? {}));
  for (const name of facts.keys()) {
    if (!Object.hasOwn(propertiesOf(set.inputs), name)) continue;
    problems.report('RULE_SET_FACT', ['facts', name], (at) => {
      return `Expected the fact at ${at} to have a name of its own, but an input has it.`;
    });
  }
  const compiled: CompiledFact[] = [];
  for (const name of inOrder(compiler, facts)) {
    const definition = facts.get(name);
    const read = definition && computedReader(compiler, definition, ['facts', name]);
    if (!definition || !read) continue;
    slots.define(name, read, isDecimal(compiler, definition));
    const known = slots.read({ fact: name }, []);
    if (known) compiled.push({ name, read: known });
  }
  return compiled;
}

/** Whether what it gives are decimal strings, which FEEL is to see as numbers. */
function isDecimal(compiler: SetCompiler, definition: FactDefinition): boolean {
  if ('feel' in definition) return definition.decimals !== undefined;
  if (!('lookup' in definition)) return false;
  const { table, column } = definition.lookup;
  return compiler.table(table, [])?.columns.get(column)?.isDecimal === true;
}

/** Each after those it uses; facts on a circle are left out. */
function inOrder(
  { problems }: SetCompiler,
  facts: ReadonlyMap<string, FactDefinition>,
): readonly string[] {
  const done: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, way: readonly string[]): void => {
    const definition = facts.get(name);
    if (definition === undefined || state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      problems.report('RULE_SET_CIRCLE', ['facts', name], (at) => {
        return `Expected the fact at ${at} to use none that uses it, but they go round: ${[...way.slice(way.indexOf(name)), name].join(', ')}.`;
      });
      return;
    }
    state.set(name, 'open');
    for (const used of namesUsed(definition)) visit(used, [...way, name]);
    state.set(name, 'done');
    done.push(name);
  };
  for (const name of facts.keys()) visit(name, []);
  return done;
}

function namesUsed(definition: FactDefinition): readonly string[] {
  if ('feel' in definition) {
    const compiled = compileExpression(definition.feel);
    return compiled.ok ? compiled.value.references : [];
  }
  // The schema has found it to be JSON of one of these forms.
  return referencesIn(definition as unknown as Json);
}

function referencesIn(value: Json): readonly string[] {
  const { title: _title, ...rest } = isObject(value) ? value : {};
  const reference = referenceIn(rest);
  if (reference) return [reference.fact];
  return Object.values(rest).flatMap(referencesIn);
}

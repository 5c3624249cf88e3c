import { BpmnError, type Job, type Json, type Variables } from '@waybill/engine';
import { isContext, listOf } from './json-shapes.ts';

/** What the input mappings of a task made; null is as good as nothing. */
export interface Inputs {
  readonly value: (name: string) => Json | undefined;
  /** Undefined where it is not given; throws where it is no text of at most `most` characters. */
  readonly text: (name: string, most: number) => string | undefined;
  readonly needed: (name: string, most: number) => string;
  /** One text, or a list of texts; empty where it is not given. */
  readonly texts: (name: string, most: number) => readonly string[];
  /** A context, by its names; empty where it is not given. */
  readonly context: (name: string) => Variables;
  readonly wrong: (name: string, expected: string) => BpmnError;
}

/** `code` is that of the BPMN error where one is not what it should be. */
export function inputsOf({ inputs, element }: Job, code: string): Inputs {
  const wrong = (name: string, expected: string): BpmnError =>
    new BpmnError(
      code,
      `Expected the input "${name}" of "${element}" to be ${expected}, but it is not.`,
    );
  const value = (name: string): Json | undefined =>
    Object.hasOwn(inputs, name) ? (inputs[name] ?? undefined) : undefined;
  const text = (name: string, most: number): string | undefined => {
    const given = value(name);
    if (given === undefined) return undefined;
    if (typeof given === 'string' && given.length <= most) return given;
    throw wrong(name, `a text of at most ${String(most)} characters`);
  };
  return {
    ...{ value, text, wrong },
    needed: (name, most) => {
      const given = text(name, most);
      if (given !== undefined && given.trim() !== '') return given;
      throw wrong(name, 'given');
    },
    texts: (name, most) => {
      const given = value(name);
      if (given === undefined) return [];
      const list = listOf(given);
      if (list.length <= most && list.every((one) => typeof one === 'string')) return list;
      throw wrong(name, `a text, or a list of at most ${String(most)} texts`);
    },
    context: (name) => {
      const given = value(name);
      if (given === undefined) return {};
      if (isContext(given)) return given;
      throw wrong(name, 'a context');
    },
  };
}

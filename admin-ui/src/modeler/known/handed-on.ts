import { copiesOf, type Copy } from '@waybill/engine/expression';
import { inputsOf, jobTypeOf, outputsOf, scriptsOf, sourceOf, targetOf } from './extensions-of.ts';
import { pathIn } from './path-in.ts';

/** The path of a variable that one element alone has. */
export const within = ({ id }: Element, path: string): string => `${id}/${path}`;

/**
 * How variables of a process are handed on: into its elements, out of them and through loops. What
 * an element has of its own stands before what is around it.
 */
export function handedOn(element: Element): readonly Copy[] {
  return [
    ...inputsOf(element).flatMap((node) => into(element, targetOf(node), sourceOf(node))),
    ...throughLoop(element),
    ...outputsOf(element).flatMap((node) => outOf(element, targetOf(node), sourceOf(node))),
    ...scriptsIn(element),
    ...withRecords(element),
  ];
}

/** And back: what is told of it there is told of where it comes from, if it is all of that. */
function into(element: Element, target: string, source: string): readonly Copy[] {
  const here = within(element, target);
  return copiesOf(source).flatMap(({ to, from }) => [
    { to: here + to, from },
    ...(to === '' ? [{ to: from, from: here }] : []),
    // What is inside a container names it so.
    ...(isContainer(element) ? [{ to: target + to, from: here + to }] : []),
  ]);
}

function outOf(element: Element, target: string, source: string): readonly Copy[] {
  return copiesOf(source).flatMap(({ to, from }) => [
    { to: target + to, from: within(element, from) },
    { to: target + to, from },
  ]);
}

const isContainer = ({ localName }: Element): boolean =>
  /subProcess|SubProcess|transaction/.test(localName);

/** One thing of the list that a loop goes through, and what each pass adds to another. */
function throughLoop(element: Element): readonly Copy[] {
  return [...element.querySelectorAll(LOOPS)].flatMap((loop) => {
    const named = (name: string): string => loop.getAttribute(name) ?? '';
    const each = named('inputElement');
    const collected = `${named('outputCollection')}[]`;
    return [
      ...(each === '' ? [] : into(element, each, `(${pathIn(named('inputCollection'))})[1]`)),
      ...(collected === '[]' ? [] : outOf(element, collected, named('outputElement'))),
    ];
  });
}

const LOOPS = ':scope > multiInstanceLoopCharacteristics > extensionElements > loopCharacteristics';

const scriptsIn = (element: Element): readonly Copy[] =>
  scriptsOf(element).flatMap((script) =>
    copiesOf(script.getAttribute('expression') ?? '').map(({ to, from }) => ({
      to: within(element, script.getAttribute('resultVariable') ?? '') + to,
      from,
    })),
  );

/** Where what is told of the fields of records by their type is found. */
export const OF_RECORDS = 'records';

/** What is read of records, and what is written to them, by the jobs that do so. */
function withRecords(element: Element): readonly Copy[] {
  const given = (name: string): string =>
    sourceOf(inputsOf(element).find((one) => targetOf(one) === name) ?? element);
  const [type] = ['recordType', 'recordKey'].flatMap(
    (name) => /^\s*=\s*"([\w-]+)/.exec(given(name))?.[1] ?? [],
  );
  if (!jobTypeOf(element).startsWith('waybill:record:') || type === undefined) return [];
  const record = `${OF_RECORDS}/${type}`;
  return [
    { to: within(element, 'record'), from: record },
    { to: within(element, 'records[]'), from: record },
    ...copiesOf(given('values')).flatMap(({ to, from }) =>
      to.startsWith('.') ? [{ to: from, from: record + to }] : [],
    ),
  ];
}

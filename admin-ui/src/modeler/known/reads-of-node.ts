import { readsOf, type Read } from '@waybill/engine/expression';
import { covers } from './asked-by-reads.ts';
import { shownInForm } from './fields-of-form.ts';
import type { Surroundings } from './known-variables.ts';
import { pathIn } from './path-in.ts';

/**
 * What is read at a node of a BPMN file, each thing of a loop by its place in the list: everything
 * that is FEEL begins with `=`; forms read what they show.
 */
export function readsOfNode(node: Element, { forms }: Surroundings): readonly Read[] {
  const form = forms[formIdOf(node)];
  if (form !== undefined) return shownInForm(form).map(({ name }) => ({ path: name }));
  const attributes = [...node.attributes].map(({ value }) => value);
  const texts = node.children.length === 0 ? [...attributes, node.textContent] : attributes;
  const reads = texts.filter((text) => /^\s*=/.test(text)).flatMap((text) => readsOf(text));
  return loopsAround(node).reduce<readonly Read[]>(
    (all, { name, list }) =>
      all.map((read) =>
        covers(name, read.path) ? { ...read, path: list + read.path.slice(name.length) } : read,
      ),
    reads,
  );
}

/** Of activities that are done once for each thing in a list, the innermost first. */
function loopsAround(node: Element) {
  const found: { readonly name: string; readonly list: string }[] = [];
  for (let at = node.parentElement; at !== null; at = at.parentElement)
    for (const loop of at.querySelectorAll(':scope > multiInstanceLoopCharacteristics > * > *')) {
      const name = loop.getAttribute('inputElement') ?? '';
      const list = pathIn(loop.getAttribute('inputCollection') ?? '');
      if (name !== '' && /^[\w.]+$/.test(list)) found.push({ name, list: `${list}[]` });
    }
  return found;
}

export const formIdOf = (node: Element): string =>
  node.localName === 'formDefinition' ? (node.getAttribute('formId') ?? '') : '';

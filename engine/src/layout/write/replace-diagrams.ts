import { SaxesParser } from 'saxes';
import type { Plane } from '../diagram.ts';
import { diText, type Prefixes } from './di-text.ts';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const NAMESPACES: Readonly<Record<keyof Prefixes, string>> = {
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
};

interface Facts {
  /** Where diagrams stand, from their `<` to after their `>`. */
  readonly diagrams: { readonly from: number; readonly to: number }[];
  /** Of the root's end tag. */
  end: number;
  /** Bound by the root, by namespace. */
  readonly prefixes: Map<string, string>;
  readonly ids: Set<string>;
}

/**
 * The same text with other diagrams; everything outside of them stays as it is, letter for
 * letter. The text must have been read as BPMN before.
 */
export function replaceDiagrams(xml: string, planes: readonly Plane[]): string {
  const facts = scan(xml);
  let text = '';
  let at = 0;
  for (const { from, to } of facts.diagrams) {
    text += withoutIndent(xml.slice(at, from));
    at = to;
  }
  const rest = xml.slice(at, facts.end);
  const before = (text + rest).replace(/\s*$/, '\n');
  return before + diText(planes, writing(facts)) + xml.slice(facts.end);
}

/** What stands before a diagram, without the line that the diagram began. */
const withoutIndent = (text: string): string => text.replace(/\s*$/, '');

function writing({ prefixes, ids }: Facts): Parameters<typeof diText>[1] {
  const missing = Object.entries(NAMESPACES).filter(([, uri]) => !prefixes.has(uri));
  const taken = new Set(ids);
  return {
    prefixes: {
      bpmndi: prefixes.get(NAMESPACES.bpmndi) ?? 'bpmndi:',
      dc: prefixes.get(NAMESPACES.dc) ?? 'dc:',
      di: prefixes.get(NAMESPACES.di) ?? 'di:',
    },
    bindings: missing.map(([name, uri]) => ` xmlns:${name}="${uri}"`).join(''),
    newId: (wanted) => {
      let id = wanted;
      for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
      taken.add(id);
      return id;
    },
  };
}

function scan(xml: string): Facts {
  const facts: Facts = { diagrams: [], end: xml.length, prefixes: new Map(), ids: new Set() };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: string[] = [];
  let from: number | undefined;
  let opened = 0;
  parser.on('opentagstart', ({ name }) => {
    opened = xml.lastIndexOf(`<${name}`, parser.position - 1);
  });
  parser.on('opentag', ({ name, uri, local, attributes, ns }) => {
    if (open.length === 0) {
      for (const [prefix, bound] of Object.entries(ns)) {
        facts.prefixes.set(bound, prefix === '' ? '' : `${prefix}:`);
      }
    }
    open.push(name);
    const isDiagram = open.length === 2 && local === 'BPMNDiagram' && uri === NAMESPACES.bpmndi;
    if (isDiagram) from = opened;
    const id = attributes['id']?.value;
    if (id !== undefined && from === undefined) facts.ids.add(id);
  });
  parser.on('closetag', ({ uri, local }) => {
    open.pop();
    if (open.length === 1 && from !== undefined) {
      facts.diagrams.push({ from, to: parser.position });
      from = undefined;
    }
    if (open.length === 0 && uri === BPMN && local === 'definitions') {
      facts.end = xml.lastIndexOf('</', parser.position);
    }
  });
  parser.write(xml).close();
  return facts;
}

import { SaxesParser } from 'saxes';
import { TableStop } from '../table.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Told of each element in turn; names are without prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML without ever reading a document type: entities of one's own are refused. */
export function readXml(xml: string, { open, text, close }: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new TableStop('it has a document type, which no workbook needs');
  });
  parser.on('error', (error) => {
    throw new TableStop(`its XML cannot be read: ${error.message.slice(0, 200)}`);
  });
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  parser.write(xml).close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

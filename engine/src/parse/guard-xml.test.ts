import { describe, expect, it } from 'vitest';
import { guardXml } from './guard-xml.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const codesOf = (xml: string, limits = DEFAULT_LIMITS): readonly string[] =>
  guardXml(xml, limits).findings.map(({ code }) => code);

describe('the guard before parsing', () => {
  it('lets a plain file through and knows where its ids stand', () => {
    const facts = guardXml(
      `<definitions ${BPMN} id="d">\n<process id="p"/><process\n id="q"/><process\r\n  id="r"/></definitions>`,
      DEFAULT_LIMITS,
    );
    expect(facts).toMatchObject({ safe: true, findings: [], foreign: [] });
    expect(Object.fromEntries(facts.lines)).toEqual({ d: 1, p: 2, q: 2, r: 3 });
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>',
  ])('refuses document types: %s', (xml) => {
    const facts = guardXml(xml, DEFAULT_LIMITS);
    expect(facts.findings[0]?.code).toBe('XML_DOCTYPE');
    expect(facts.safe).toBe(false);
  });

  it('names the line at which the text stops being XML', () => {
    const facts = guardXml('<a>\n<b>\n</a>', DEFAULT_LIMITS);
    expect(facts.findings).toMatchObject([{ code: 'XML_MALFORMED', line: 3 }]);
  });

  it.each(['', '   ', 'not xml', '<a>&unknown;</a>', '<a b="1" b="2"/>', '<x:a/>', '<a/><b/>'])(
    'refuses what is not well-formed: %j',
    (xml) => {
      expect(codesOf(xml)).toEqual(['XML_MALFORMED']);
    },
  );

  it('bounds size, elements and depth', () => {
    expect(codesOf('<a>三三三</a>', { ...DEFAULT_LIMITS, maxBytes: 15 })).toEqual([
      'XML_TOO_LARGE',
    ]);
    expect(codesOf('<a><b/><b/></a>', { ...DEFAULT_LIMITS, maxElements: 2 })).toEqual([
      'XML_TOO_MANY_ELEMENTS',
    ]);
    expect(codesOf(`${'<a>'.repeat(101)}${'</a>'.repeat(101)}`)).toEqual(['XML_TOO_DEEP']);
    expect(codesOf(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toEqual([]);
  });

  it('finds ids used twice and ids that are reserved words', () => {
    const facts = guardXml(
      `<definitions ${BPMN}>\n<process id="p"/>\n<process id="p"/><process id="constructor"/></definitions>`,
      DEFAULT_LIMITS,
    );
    expect(facts.findings).toMatchObject([
      { code: 'XML_DUPLICATE_ID', elementId: 'p', line: 3 },
      { code: 'XML_RESERVED_ID', elementId: 'constructor', line: 3 },
    ]);
  });

  it('refuses an id that is too long to be told', () => {
    const named = (length: number) => `<definitions ${BPMN} id="${'x'.repeat(length)}"/>`;
    expect(codesOf(named(255))).toEqual([]);
    expect(codesOf(named(256))).toEqual(['BPMN_ID_ILLEGAL']);
  });

  it('names foreign namespaces of elements and attributes once each', () => {
    const facts = guardXml(
      `<definitions ${BPMN} xmlns:a="urn:a" xmlns:b="urn:b">\n<process a:x="1"><b:y/><b:z/></process></definitions>`,
      DEFAULT_LIMITS,
    );
    expect(facts.foreign).toEqual([
      { uri: 'urn:a', prefix: 'a', line: 2 },
      { uri: 'urn:b', prefix: 'b', line: 2 },
    ]);
  });

  it('counts what the reader will have to go through', () => {
    expect(guardXml('<a>\n<b/>\n<c/>\n</a>', DEFAULT_LIMITS)).toMatchObject({
      elements: 3,
      lineCount: 3,
    });
  });

  it('refuses a file with words strewn between its elements', () => {
    const strewn = `<definitions ${BPMN}>${'<task/>word'.repeat(51)}</definitions>`;
    expect(codesOf(strewn)).toEqual(['BPMN_STRAY_TEXT']);
    const told = `<definitions ${BPMN}>${'<documentation>word</documentation>'.repeat(51)}</definitions>`;
    expect(codesOf(told)).toEqual([]);
  });
});

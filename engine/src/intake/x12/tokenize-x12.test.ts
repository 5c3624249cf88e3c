import { describe, expect, it } from 'vitest';
import { tokenizeX12 } from './tokenize-x12.ts';

const head = (element: string, component: string, end: string) =>
  [
    'ISA',
    '00',
    '          ',
    '00',
    '          ',
    'ZZ',
    'A',
    'ZZ',
    'B',
    '261012',
    '0915',
    'U',
    '00401',
    '1',
    '0',
    'P',
    component,
  ].join(element) + end;

function read(text: string) {
  const tokens = tokenizeX12(text);
  if (!tokens.ok) throw new Error(tokens.failure.message);
  return tokens.value;
}

describe('tokenizeX12', () => {
  it.each([
    ['*', '>', '~'],
    ['|', ':', "'"],
    ['~', '>', '\n'],
    ['~', '>', '\r\n'],
    ['^', '\\', '\u001d'],
    ['\u001d', '\u001f', '\u001c'],
  ])('takes the delimiters %j %j %j from where they stand in ISA', (element, component, end) => {
    const text = `${head(element, component, end)}BEG${element}00${element}${element}X${end}IEA${element}1${end}`;
    const [interchange] = read(text);
    expect(interchange?.dialect).toMatchObject({ element, component, segment: end });
    expect(interchange?.segments.map(({ tag, elements }) => [tag, elements.length])).toEqual([
      ['ISA', 16],
      ['BEG', 3],
      ['IEA', 1],
    ]);
    expect(interchange?.segments[1]?.elements).toEqual([['00'], [''], ['X']]);
  });

  it('ignores indentation, blank lines and breaks inside wrapped segments', () => {
    const [interchange] = read(`${head('*', '>', '~')}\r\n   MSG*a long\r\n text~\n\n\tIEA*1~\n`);
    expect(interchange?.segments.slice(1).map(({ raw }) => raw)).toEqual([
      'MSG*a long text',
      'IEA*1',
    ]);
  });

  it('reads two interchanges in one file, each with its own delimiters', () => {
    const all = read(`${head('*', '>', '~')}IEA*1~\n${head('|', ':', "'")}IEA|1'`);
    expect(all.map(({ dialect }) => dialect.element)).toEqual(['*', '|']);
  });

  it('keeps a piece that has no tag', () => {
    const [interchange] = read(`${head('*', '>', '~')}hello world~IEA*1~`);
    expect(interchange?.segments[1]).toMatchObject({ tag: '', raw: 'hello world' });
  });

  it.each([
    ['a letter as delimiter', head('A', '>', '~')],
    ['one sign for two delimiters', head('*', '*', '~')],
    ['too few elements', 'ISA*00*X~'],
    ['an end right behind ISA16', head('*', '>', '')],
  ])('refuses an ISA with %s', (_, text) => {
    const tokens = tokenizeX12(text);
    expect(tokens).toMatchObject({ ok: false, failure: { code: 'INTAKE_X12_BROKEN' } });
  });
});

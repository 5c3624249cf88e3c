import { describe, expect, it } from 'vitest';
import { tokenizeEdifact } from './tokenize-edifact.ts';

function read(text: string) {
  const tokens = tokenizeEdifact(text);
  if (!tokens.ok) throw new Error(tokens.failure.message);
  return tokens.value;
}

describe('tokenizeEdifact', () => {
  it('parts elements and components by the default delimiters', () => {
    const { segments } = read("UNB+UNOC:3+A'NAD+BY++:x'");
    expect(segments[0]?.elements).toEqual([['UNOC', '3'], ['A']]);
    expect(segments[1]?.elements).toEqual([['BY'], [''], ['', 'x']]);
  });

  it('takes a released delimiter as a letter, also a released release', () => {
    const { segments } = read("FTX+A?+B?:C?'D??+E'");
    expect(segments[0]?.elements).toEqual([["A+B:C'D?"], ['E']]);
    expect(segments[0]?.raw).toBe("FTX+A?+B?:C?'D??+E");
  });

  it('follows UNA', () => {
    const { segments, dialect } = read('UNA|^,! ~UNB^UNOA|3~FTX^it!^s~');
    expect(dialect).toMatchObject({
      component: '|',
      element: '^',
      decimal: ',',
      release: '!',
      segment: '~',
    });
    expect(segments[1]?.elements).toEqual([['it^s']]);
  });

  it('reads UNA with no release sign', () => {
    const { segments, dialect } = read("UNA:+.  'FTX+what?+x'");
    expect(dialect.release).toBeNull();
    expect(segments[0]?.elements).toEqual([['what?'], ['x']]);
  });

  it('keeps the repetitions of syntax version 4 apart, and a star of version 3 as a letter', () => {
    const version4 = read("UNB+UNOC:4+A'FTX+a*b:c+d'");
    expect(version4.segments[1]).toMatchObject({ elements: [['a'], ['d']], repeats: ['b', 'c'] });
    expect(read("UNB+UNOC:3+A'FTX+a*b'").segments[1]?.elements).toEqual([['a*b']]);
  });

  it('ignores line breaks between and inside segments', () => {
    const { segments } = read("\r\nUNH+1'\r\n\r\nFTX+wrap\r\nped'\n");
    expect(segments.map(({ elements }) => elements)).toEqual([[['1']], [['wrapped']]]);
  });

  it('keeps the last segment of a file that was cut off', () => {
    expect(read("UNH+1'FTX+cut of").segments[1]).toMatchObject({ tag: 'FTX', raw: 'FTX+cut of' });
    expect(read("UNH+1'FTX+end?'").segments[1]).toMatchObject({
      elements: [["end'"]],
      raw: "FTX+end?'",
    });
  });

  it('keeps a piece that has no tag', () => {
    expect(read("UNH+1'lower+case'").segments[1]).toMatchObject({ tag: '', raw: 'lower+case' });
  });
});

import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { Dialect } from '../canonical-order.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { refuse } from '../refuse.ts';
import type { Segment } from '../segments/segment.ts';

export interface EdifactText {
  readonly dialect: Dialect;
  readonly segments: readonly Segment[];
}

/** The segments of the text by the delimiters of its UNA, or those of ISO 9735 without one. */
export function tokenizeEdifact(text: string): Result<EdifactText> {
  const start = text.trimStart();
  const advice = start.startsWith('UNA') ? start.slice(3, 9) : DEFAULT_ADVICE;
  const dialect = dialectOf(advice, /UNB.[A-Z]{4}.([4-9])/s.test(start.slice(0, 60)));
  if (dialect === null) return fail(refuse('INTAKE_EDIFACT_BROKEN', BROKEN_ADVICE));
  const body = start.startsWith('UNA') ? start.slice(9) : start;
  const segments = new Tokenizer(body, dialect).read();
  return segments === null ? fail(refuse('INTAKE_LIMIT', TOO_MANY)) : ok({ dialect, segments });
}

const DEFAULT_ADVICE = ":+.? '";
const BROKEN_ADVICE =
  'Expected UNA to name five different delimiters that are no letters or digits, but it does not.';
const TOO_MANY = `Expected at most ${INTAKE_LIMITS.segments} segments, but the file has more.`;

/** ISO 9735-1, 8: component, element, decimal mark, release, (version 4) repetition, terminator. */
function dialectOf(advice: string, repeats: boolean): Dialect | null {
  const [component = '', element = '', decimal = '', release = '', repetition = ''] = advice;
  const segment = advice.charAt(5);
  const signs = [component, element, segment, ...(release === ' ' ? [] : [release])];
  const usable = signs.every((sign) => /^[^\p{L}\p{N} ]$/u.test(sign));
  if (!usable || new Set(signs).size < signs.length) return null;
  return {
    element,
    component,
    segment,
    release: release === ' ' ? null : release,
    decimal,
    repetition: repeats ? (repetition === ' ' ? '*' : repetition) : null,
  };
}

/** Walks the text once, letter by letter, because a released delimiter is no delimiter. */
class Tokenizer {
  readonly #text: string;
  readonly #dialect: Dialect;
  #at = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  read(): Segment[] | null {
    const segments: Segment[] = [];
    this.#skipBlank();
    while (this.#at < this.#text.length) {
      if (segments.length === INTAKE_LIMITS.segments) return null;
      segments.push(this.#segment());
      this.#skipBlank();
    }
    return segments;
  }

  #segment(): Segment {
    const start = this.#at;
    const pieces = new Pieces();
    for (;;) {
      const { text, stop } = this.#component();
      pieces.add(text);
      if (stop === this.#dialect.repetition) pieces.repeat();
      else if (stop === this.#dialect.element) pieces.nextElement();
      else if (stop !== this.#dialect.component) {
        return pieces.segment(this.#text.slice(start, this.#at - stop.length));
      }
    }
  }

  /** Reads up to the next delimiter and past it; `stop` is that delimiter, '' at the end. */
  #component(): { text: string; stop: string } {
    const { element, component, segment, repetition, release } = this.#dialect;
    let text = '';
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      this.#at += 1;
      if (sign === element || sign === component || sign === segment || sign === repetition) {
        return { text, stop: sign };
      }
      // Line breaks are no data in EDIFACT: files are wrapped by mail programs and mainframes.
      if (sign === '\r' || sign === '\n') continue;
      text += sign === release ? this.#released() : sign;
    }
    return { text, stop: '' };
  }

  #released(): string {
    const sign = this.#text.charAt(this.#at);
    this.#at = Math.min(this.#at + 1, this.#text.length);
    return sign;
  }

  #skipBlank(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }
}

/** Gathers the components of one segment. */
class Pieces {
  readonly #elements: string[][] = [[]];
  readonly #repeats: string[] = [];
  #repeated = false;

  add(text: string): void {
    const current = this.#repeated ? this.#repeats : this.#elements.at(-1);
    current?.push(text);
  }

  repeat(): void {
    this.#repeated = true;
  }

  nextElement(): void {
    this.#repeated = false;
    this.#elements.push([]);
  }

  segment(raw: string): Segment {
    const [[tag = '', ...nesting] = [], ...elements] = this.#elements;
    if (!/^[A-Z]{3}$/.test(tag)) return { tag: '', elements: [[raw]], repeats: [], raw };
    return { tag, elements, repeats: [...nesting, ...this.#repeats].filter(Boolean), raw };
  }
}

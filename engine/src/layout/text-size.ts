/** Size of a text in pixels, as modelers draw it. */
export interface TextSize {
  readonly width: number;
  readonly height: number;
}

/** Size of the letters in pixels: outside of shapes 11, inside 12, as bpmn-js draws them. */
const LABEL_FONT = 11;
export const NAME_FONT = 12;

const LINE_HEIGHT = 1.25;

/** How much room a name takes in every language it has, each wrapped at `widest` pixels. */
export function textSize(names: readonly string[], widest: number, font = LABEL_FONT): TextSize {
  const sizes = names.filter((name) => name !== '').map((name) => wrapped(name, widest, font));
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: Math.max(0, ...sizes.map(({ height }) => height)),
  };
}

function wrapped(name: string, widest: number, font: number): TextSize {
  const lines = name.split('\n').flatMap((line) => linesOf(line, widest, font));
  const width = Math.ceil(Math.max(...lines.map((line) => lineWidth(line, font)))) + 2;
  return { width, height: Math.ceil(lines.length * font * LINE_HEIGHT) };
}

/** Breaks between words; a Chinese text, or a word that is too long, breaks anywhere. */
function linesOf(text: string, widest: number, font: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\S+\s*/g) ?? ['']) {
    for (const piece of lineWidth(word.trimEnd(), font) > widest ? word : [word]) {
      if (line !== '' && lineWidth((line + piece).trimEnd(), font) > widest) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  return [...lines, line.trimEnd()];
}

function lineWidth(line: string, font: number): number {
  return Array.from(line).reduce((sum, letter) => sum + letterWidth(letter), 0) * font;
}

/** In em of a sans-serif font; on the wide side, so that text never leaves its box. */
function letterWidth(letter: string): number {
  if (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(letter)) return 1;
  if (/[il.,;:'|!\s[\]()fjrt-]/.test(letter)) return 0.34;
  if (/[mwMW@%]/.test(letter)) return 0.9;
  return /[A-Z]/.test(letter) ? 0.72 : 0.58;
}

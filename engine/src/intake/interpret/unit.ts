import type { Unit } from '../canonical-order.ts';
import { REC20_CODES } from '../codes/rec20-codes.ts';
import { EDIFACT_UNITS, X12_UNITS } from '../codes/unit-mappings.ts';
import { UNIT_WORDS } from '../codes/unit-words.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';

export type UnitSystem = 'x12' | 'edifact' | 'rec20';

/** The unit in Recommendation 20, beside what the sender wrote. */
export function unitOf(field: Field, system: UnitSystem, notes: NoteBook): Unit {
  const stated = field.text;
  if (stated === null) {
    notes.add('INTAKE_UNIT_MISSING', 'Expected a unit of measure, but found none.', field.path);
    return { code: null, stated: null };
  }
  const code = rec20Of(stated, system);
  if (code === null) {
    const seen = `Expected a unit that UN/ECE Recommendation 20 knows, but found ${quote(stated)}.`;
    notes.add('INTAKE_UNIT_UNKNOWN', seen, field.path);
  }
  return { code, stated };
}

/** As people write it: a word of the trade, else a code; null: neither. */
export function unitOfWord(stated: string): string | null {
  const word = stated.trim().toLowerCase().replace(/\.$/, '');
  return UNIT_WORDS.get(word) ?? rec20Of(stated, 'rec20');
}

/** X12 has a list of its own (data element 355); the others should write Recommendation 20. */
export function rec20Of(stated: string, system: UnitSystem): string | null {
  const code = stated.toUpperCase();
  if (system === 'x12') return X12_UNITS.get(code) ?? null;
  if (REC20_CODES.has(code)) return code;
  return EDIFACT_UNITS.get(code) ?? null;
}

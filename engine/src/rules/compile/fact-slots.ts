import { amountOf } from '../decimal-value.ts';
import { parseFactPath, readFactPath } from '../fact-path.ts';
import { factKey } from '../fact-reference.ts';
import type { FactReference, RuleSet } from '../rule-set.ts';
import type { AmountReader, Reader } from '../rule-run.ts';
import { memberOf } from '../schema/json-kinds.ts';
import { propertiesOf } from '../schema/user-schema.ts';
import { feelNumber, feelViewOf } from './feel-number.ts';
import type { FeelView } from './feel-number.ts';
import type { Path, ProblemList } from './problem-list.ts';
import { shortened } from './problem-list.ts';

/** Inputs and computed facts by name, each read at most once in an evaluation. */
export interface FactSlots {
  readonly read: (reference: FactReference, path: Path) => Reader | undefined;
  readonly readForFeel: (name: string) => Reader | undefined;
  /** As a decimal, worked out once too. */
  readonly readAmount: (reader: Reader) => AmountReader;
  /** Makes a computed fact known. */
  readonly define: (name: string, compute: Reader, isDecimal: boolean) => void;
}

export function createFactSlots(set: RuleSet, problems: ProblemList): FactSlots {
  const slots = slotMaker();
  const facts = new Map<string, Fact>();
  for (const [name, schema] of Object.entries(propertiesOf(set.inputs))) {
    facts.set(name, {
      read: slots(factKey({ fact: name }), inputReader(name)),
      view: feelViewOf(schema),
    });
  }
  const unknown = (fact: string, path: Path): undefined => {
    problems.report('RULE_SET_FACT', path, (at) => {
      return `Expected the inputs or facts to have '${shortened(fact)}', which is read at ${at}, but they do not.`;
    });
  };
  return {
    read: (reference, path) => {
      const base = facts.get(reference.fact);
      if (!base) return unknown(reference.fact, path);
      if (reference.path === undefined) return base.read;
      const steps = parseFactPath(reference.path);
      if (steps) return slots(factKey(reference), (run) => readFactPath(base.read(run), steps));
      problems.report('RULE_SET_FACT', path, (at) => {
        return `Expected a path such as '$.member[0]' at ${at}, but it is '${shortened(reference.path ?? '')}'.`;
      });
      return undefined;
    },
    readForFeel: (name) => {
      const fact = facts.get(name);
      if (!fact) return undefined;
      const { read, view } = fact;
      return view ? slots(`feel ${name}`, (run) => view(read(run))) : read;
    },
    readAmount: amountMaker(),
    define: (name, compute, isDecimal) => {
      const read = slots(factKey({ fact: name }), compute);
      facts.set(name, { read, view: isDecimal ? feelNumber : undefined });
    },
  };
}

interface Fact {
  readonly read: Reader;
  readonly view: FeelView | undefined;
}

/** Gives a reader that works its value out once in an evaluation; the same for the same key. */
function slotMaker(): (key: string, compute: Reader) => Reader {
  const known = new Map<string, Reader>();
  return (key, compute) => {
    const before = known.get(key);
    if (before) return before;
    const at = known.size;
    const reader: Reader = (run) => (run.values[at] ??= compute(run));
    known.set(key, reader);
    return reader;
  };
}

/** The same for the same reader, of which there is one for each input or fact. */
function amountMaker(): FactSlots['readAmount'] {
  const known = new Map<Reader, AmountReader>();
  return (reader) => {
    const before = known.get(reader);
    if (before) return before;
    const at = known.size;
    const amount: AmountReader = (run) => {
      const value = run.amounts[at];
      return value === undefined ? (run.amounts[at] = amountOf(reader(run)) ?? null) : value;
    };
    known.set(reader, amount);
    return amount;
  };
}

/** Null where the inputs have no such thing: an input that is absent and one that is null are one. */
const inputReader =
  (name: string): Reader =>
  ({ inputs }) =>
    memberOf(inputs, name) ?? null;

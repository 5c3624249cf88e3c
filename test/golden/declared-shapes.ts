import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Kind → member (`name`, or `name?` where it may be absent) → its type in full, down to JSON. */
export type EventShapes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where events are declared: a file of the engine's source, and the union in it. */
const SOURCES = {
  kernel: ['kernel/event.ts', 'Event'],
  entry: ['ledger/entry/event.ts', 'EntryEvent'],
  period: ['ledger/period/event.ts', 'PeriodEvent'],
  record: ['records/entity/event.ts', 'RecordEvent'],
  import: ['records/entity/import-entity.ts', 'ImportEvent'],
  message: ['intake/message/event.ts', 'MessageEvent'],
} as const;

/** The shapes as the source declares them, with the types it refers to written out. */
export function declaredShapes(source: keyof typeof SOURCES = 'kernel'): EventShapes {
  const [file, union] = SOURCES[source];
  const path = fileURLToPath(new URL(`../../engine/src/${file}`, import.meta.url));
  const program = ts.createProgram([path], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const alias = program
    .getSourceFile(path)
    ?.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === union);
  if (!alias) throw new Error(`Expected type ${union} in ${path}, but there is none.`);
  const shapes: Record<string, Record<string, string>> = {};
  for (const type of partsOf(checker.getTypeAtLocation(alias))) {
    const { kind = '', ...members } = membersOf(checker, type, []);
    for (const one of kind.split(' | ')) shapes[one.replaceAll('"', '')] = members;
  }
  return shapes;
}

function membersOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  within: readonly string[],
): Record<string, string> {
  const members: Record<string, string> = {};
  for (const symbol of checker.getPropertiesOfType(type)) {
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const name = optional ? `${symbol.name}?` : symbol.name;
    members[name] = textOf(checker, checker.getTypeOfSymbol(symbol), within);
  }
  return members;
}

function textOf(checker: ts.TypeChecker, type: ts.Type, within: readonly string[]): string {
  const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? '';
  // Json and CompensationRecord hold themselves.
  if (name !== '__type' && within.includes(name)) return `<${name}>`;
  const inside = name === '__type' || name === '' ? within : [...within, name];
  if (type.isUnion()) return unionText(checker, type, inside);
  if (checker.isArrayType(type)) return arrayText(checker, type, within);
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return `{ [name]: ${textOf(checker, index.type, inside)} }`;
  if ((type.flags & ts.TypeFlags.Object) === 0) return checker.typeToString(type);
  const members = Object.entries(membersOf(checker, type, inside));
  return `{ ${members.map(([member, text]) => `${member}: ${text}`).join('; ')} }`;
}

/** Sorted, since the compiler's order may change; an absent member is told by its name. */
function unionText(checker: ts.TypeChecker, type: ts.UnionType, within: readonly string[]): string {
  const present = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0);
  const texts = present.map((part) => textOf(checker, part, within));
  return [...new Set(texts)].sort().join(' | ');
}

function arrayText(checker: ts.TypeChecker, type: ts.Type, within: readonly string[]): string {
  // isArrayType has told that it refers to Array or ReadonlyArray.
  const [item] = checker.getTypeArguments(type as ts.TypeReference);
  return item ? `(${textOf(checker, item, within)})[]` : '[]';
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

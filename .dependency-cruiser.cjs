/**
 * "Dependency direction": each folder of engine/src beside what it may import there. A folder that
 * is missing here fails `no-unlisted-folder`, so that a new one is placed on purpose.
 */
const mayUse = {
  model: [],
  errors: [],
  expression: ['model', 'errors'],
  // Computed facts and outputs are FEEL.
  rules: ['model', 'errors', 'expression'],
  // The parser compiles the expressions it meets.
  parse: ['model', 'errors', 'expression'],
  // Where the elements of a BPMN file stand; the tree comes from the parser.
  layout: ['errors', 'parse'],
  // Workbooks and CSV files, whatever they are about.
  sheet: ['errors'],
  // Messages as received live by events.
  intake: ['model', 'errors', 'sheet', 'money', 'history', 'entity'],
  // ISO 4217 and exact sums.
  money: ['errors'],
  kernel: ['model', 'expression', 'errors'],
  // Versions of a process compared and mapped; what the kernel is told of it.
  migration: ['model', 'errors', 'kernel'],
  // Reads files for clauses and what carries them out, and history for what was executed.
  policies: ['model', 'errors', 'rules', 'records', 'reports', 'parse', 'kernel'],
  // As-of views fold events with the kernel.
  history: ['model', 'errors', 'kernel'],
  // What lives by events beside process instances names its actors as history does.
  entity: ['model', 'errors', 'history'],
  ledger: ['model', 'errors', 'history', 'entity', 'money'],
  // Accounts, sessions, tokens, comments.
  people: ['errors', 'history', 'entity'],
  // Durations are read from the events of the kernel.
  alarms: ['errors', 'history', 'entity', 'kernel'],
  // What is to be deployed, and who has reviewed it.
  drafts: ['errors', 'history', 'entity', 'expression'],
  // Bytes by their digest, and what is attached to tasks.
  files: ['errors', 'history', 'entity'],
  // How long ended instances stay, holds, and archives.
  retention: ['errors', 'history', 'entity'],
  // Named connections to other systems, and requests that must not be made twice.
  connectors: ['errors', 'history', 'entity'],
  // Code lists are shared with the intake of orders; schemas and their checks with rules.
  records: ['model', 'errors', 'history', 'entity', 'money', 'rules', 'intake', 'sheet'],
  // Questions in FEEL over records and the ledger; periods and money as there.
  reports: [...['model', 'errors', 'expression', 'rules', 'ledger', 'records', 'money', 'sheet']],
  // Interfaces speak of commands and history batches.
  ports: ['model', 'errors', 'kernel', 'history'],
  store: ['ports', 'model', 'errors', 'kernel', 'history'],
  queue: ['ports', 'model', 'errors'],
  ids: ['ports', 'model', 'errors'],
  clock: ['ports', 'model', 'errors'],
  // Long work divided, so that the rest of the process has its turn.
  turns: ['ports'],
  runtime: [
    ...['kernel', 'ports', 'history', 'rules', 'policies', 'model', 'expression', 'parse'],
    ...['errors', 'entity', 'ledger', 'records', 'reports', 'people', 'intake', 'files', 'alarms'],
    ...['migration', 'drafts', 'retention', 'connectors'],
  ],
  // Drives the engine as anyone who embeds it would.
  scenario: [
    ...['runtime', 'kernel', 'ports', 'history', 'rules', 'model', 'expression', 'parse', 'intake'],
    ...['errors', 'drafts'],
  ],
  cli: [
    ...['scenario', 'runtime', 'kernel', 'ports', 'history', 'rules', 'model', 'expression'],
    ...['parse', 'intake', 'policies', 'errors', 'ledger', 'records', 'reports', 'sheet'],
    ...['bench', 'layout', 'people', 'migration', 'retention'],
  ],
  bench: [
    'runtime',
    'kernel',
    'ports',
    'history',
    'rules',
    'model',
    'expression',
    'parse',
    'errors',
  ],
};

/** Composed by create-engine.ts alone; everyone else sees them through ports. */
const concrete = ['store', 'queue', 'ids', 'clock', 'turns'];
/** The demonstration company is built again alike: its ids and salts come from a seed, on a store of its own. */
const seeded = `${'^engine/src/'}cli/demo/company/build-company\\.ts$`;
const browserSafe = [
  'model',
  'expression',
  'kernel',
  'parse',
  'layout',
  'rules',
  'sheet',
  'intake',
  'migration',
  'money',
  'entity',
  'ledger',
  'records',
  'reports',
  'people',
  'files',
  'alarms',
  'drafts',
  'retention',
  'connectors',
  'history',
  'policies',
  'errors',
  'runtime',
  'clock',
  'ids',
  'store/memory',
];
/** Stand above the folders that reach the engine through its public face. */
const above = ['scenario', 'cli', 'bench'];

const src = '^engine/src/';
const folder = (names) => `${src}(${names.join('|')})/`;
/** Tests may also bring test material of their own folder's neighbours together. */
const notTests = '\\.test\\.ts$|/fixtures/|-fixture\\.ts$';
/** Hash and keys of Node, injected by create-engine.ts; the browser injects its own. */
const nodeAdapters = `${src}history/node-[^/]+\\.ts$`;

const direction = Object.entries(mayUse).map(([name, allowed]) => ({
  name: `${name}-uses-only-what-is-below`,
  severity: 'error',
  comment: `${name} may import ${allowed.join(', ') || 'nothing'} (style.md, dependency direction).`,
  from: { path: folder([name]), pathNot: name === 'cli' ? [notTests, seeded] : notTests },
  to: {
    path: src,
    pathNot: [
      folder([name, ...allowed]),
      ...(above.includes(name) ? [`${src}(index|create-engine)\\.ts$`] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'no-unlisted-folder',
      severity: 'error',
      comment: 'Give every folder its place in the table above.',
      from: { path: '^engine/src/[^/]+/', pathNot: folder(Object.keys(mayUse)) },
      to: {},
    },
    {
      name: 'one-file-composes',
      severity: 'error',
      comment:
        'Only create-engine.ts knows the concrete store, queue, ids and clock; create-memory-engine.ts those that run in a browser.',
      from: {
        path: src,
        pathNot: [folder(concrete), `${src}create-(memory-)?engine\\.ts$`, notTests, seeded],
      },
      to: { path: folder(concrete) },
    },
    {
      name: 'stores-and-queues-do-not-know-each-other',
      severity: 'error',
      comment: 'Each implementation stands alone; what several need is in store/shared.',
      from: { path: '^engine/src/(store|queue)/([^/]+)/', pathNot: notTests },
      to: {
        path: '^engine/src/(store|queue)/',
        pathNot: ['^engine/src/$1/$2/', '^engine/src/$1/shared/', '^engine/src/$1/[^/]+\\.ts$'],
      },
    },
    {
      name: 'browser-safe',
      severity: 'error',
      comment: 'The admin UI runs these folders in the browser; history gets its hash injected.',
      from: { path: folder(browserSafe), pathNot: [notTests, nodeAdapters] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-adapters-are-injected',
      severity: 'error',
      comment: 'What must also run in the browser gets its hash and keys from outside.',
      from: { path: folder(browserSafe), pathNot: [notTests, nodeAdapters] },
      to: { path: nodeAdapters },
    },
    {
      name: 'engine-does-not-know-the-server',
      severity: 'error',
      comment: 'The server stands above the engine; `waybill serve` finds it at run time.',
      from: { path: '^engine/' },
      to: { path: '^server/' },
    },
    {
      name: 'contract-runs-in-a-browser',
      severity: 'error',
      comment: 'Pages import the contract and the client: no handler, no package for Node.',
      from: { path: '^server/src/(contract|client)/' },
      to: { path: '^server/src/(?!contract/|client/)|^node:|express|pino|helmet' },
    },
    {
      name: 'contract-uses-no-node',
      severity: 'error',
      comment: 'Pages import the contract and the client.',
      from: { path: '^server/src/(contract|client)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-import-cycle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third. Types count too.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-import',
      severity: 'error',
      comment: 'The file does not exist.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'Name the package in the dependencies of the workspace that imports it.',
      from: { path: '^engine/(src|bin)/', pathNot: notTests },
      // Tests at the root may name it too.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['npm'],
      },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      comment: 'What a test needs never ships.',
      from: { path: src, pathNot: notTests },
      to: { path: `${notTests}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(coverage|dist|\\.cache)/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};

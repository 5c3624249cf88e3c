import eslint from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import tseslint from 'typescript-eslint';
import { assertionReason } from './scripts/assertion-reason.mjs';

const pure = [
  'engine/src/kernel/**/*.ts',
  'engine/src/model/**/*.ts',
  'engine/src/expression/**/*.ts',
  'engine/src/entity/**/*.ts',
  'engine/src/money/**/*.ts',
  'engine/src/ledger/**/*.ts',
  'engine/src/people/**/*.ts',
  'engine/src/files/**/*.ts',
  'engine/src/alarms/**/*.ts',
  'engine/src/drafts/**/*.ts',
];
const tests = ['**/*.test.ts', 'test/**/*.ts'];
const configFiles = ['**/*.config.{js,ts}', '*.cjs'];

/** Files that no tsconfig covers: plain JavaScript, linted without types. */
const plainJavaScript = ['**/*.{js,mjs,cjs}'];

/** Written in node syntax so that one list serves both the general and the pure folders. */
const forbiddenEverywhere = [
  {
    selector: 'ExportAllDeclaration',
    message: 'Name what is exported: `export *` hides where a thing comes from.',
  },
  {
    selector: 'TSEnumDeclaration, TSModuleDeclaration:not([declare=true])',
    message: 'Node runs these files with types stripped: use a union or `as const` object.',
  },
];

const forbiddenInPureCode = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time enters with the command; a pure folder never reads the clock.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Time enters with the command; a pure folder never reads the clock.',
  },
  {
    selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true]',
    message: 'Pure folders are synchronous: the runtime awaits, the kernel decides.',
  },
];

const globalsOfTheOutside = [
  'process',
  'Buffer',
  'global',
  'globalThis',
  'require',
  'crypto',
  'performance',
  'fetch',
  'console',
  'Promise',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
  'setImmediate',
].map((name) => ({ name, message: 'Pure folders know nothing of the outside.' }));

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/.cache/', 'data/'] },
  eslint.configs.recommended,
  comments.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-enable'] },
      ],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: false, skipComments: false }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-nested-callbacks': ['error', 3],
      complexity: ['error', 15],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...forbiddenEverywhere],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers read well in messages; everything else must be turned to text on purpose.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => counter.next()` as a callback is clearer than a block around it.
      // An early `return report(…)` in a function without a value is one line, not three.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Handlers given by the embedding program may be synchronous: `void | Promise<void>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Interfaces of the ports are asynchronous where an implementation may not be.
      '@typescript-eslint/require-await': 'off',
      // Overflows its stack on recursive types such as Json.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `Result<T, Failure>` spelled out is no mistake.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // A shared generic return type documents a contract even where it is named once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['{engine,server,client}/{src,bin}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { waybill: { rules: { 'assertion-reason': assertionReason } } },
    // `!` is allowed here with its reason, and nowhere in the pure folders below.
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'waybill/assertion-reason': 'error',
    },
  },
  {
    files: pure,
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-globals': ['error', ...globalsOfTheOutside],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time enters with the command.' },
        { object: 'Math', property: 'random', message: 'Randomness enters with the command.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'Pure folders also run in a browser.' }] },
      ],
      'no-restricted-syntax': ['error', ...forbiddenEverywhere, ...forbiddenInPureCode],
    },
  },
  {
    files: ['admin-ui/**/*.tsx'],
    // A component is markup more than logic.
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: false, skipComments: false }],
      'max-nested-callbacks': ['error', 4],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: false, skipComments: false }],
      // `describe` is one function around a whole file: its size is the file's.
      'max-lines-per-function': 'off',
      'max-nested-callbacks': ['error', 5],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Answers come as JSON of every shape; each is checked against its schema before a test sees it.
    files: ['test/server/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    ignores: configFiles,
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: plainJavaScript,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        module: 'writable',
      },
    },
  },
);

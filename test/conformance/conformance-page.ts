/** A test that proves a row, by the words it is called. */
interface Proof {
  readonly file: string;
  readonly title: string;
}

/** One element or attribute of BPMN 2.0: proven by tests, or left out for a reason. */
export interface Row {
  readonly element: string;
  /** Attribute or trigger; absent: the element as a whole. */
  readonly attribute?: string;
  readonly tests?: readonly Proof[];
  readonly excluded?: string;
  /** Of the error or warning that a file gets which uses it. */
  readonly code?: string;
}

export interface Manifest {
  readonly groups: readonly { readonly title: string; readonly rows: readonly Row[] }[];
}

/** `docs/conformance.md`, written from the manifest. */
export function conformancePage({ groups }: Manifest): string {
  const parts = groups.map(
    ({ title, rows }) =>
      `## ${title}\n\n| element | attribute or trigger | proven by |\n|---|---|---|\n${rows.map(line).join('\n')}\n`,
  );
  return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `# Conformance to BPMN 2.0

Every executable element and attribute of BPMN 2.0 with the tests that prove it, or the reason why it is left out. Written by \`npm run docs:conformance\` from \`test/conformance/manifest.json\`; a test keeps both the same and looks for every title in its file. What each element means and where its limits are stands in [bpmn.md](bpmn.md).
`;

const line = (row: Row): string =>
  `| ${code(row.element)} | ${row.attribute === undefined ? '' : code(row.attribute)} | ${evidence(row)} |`;

function evidence({ tests = [], excluded = '', code: problem }: Row): string {
  if (tests.length === 0) {
    return `left out: ${excluded}${problem === undefined ? '' : ` (\`${problem}\`)`}`;
  }
  return tests.map(({ file, title }) => `[${title}](../${file})`).join('<br>');
}

const code = (text: string): string => `\`${text}\``;

/** What the tests use of bpmnlint. */
declare module 'bpmnlint' {
  export interface LintReport {
    readonly id: string;
    readonly message: string;
    readonly category: string;
  }
  export class Linter {
    constructor(options: { readonly config: unknown; readonly resolver: unknown });
    lint(root: unknown): Promise<Readonly<Record<string, readonly LintReport[]>>>;
  }
}

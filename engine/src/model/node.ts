/** The skeleton every node has. */
export interface NodeBase<K extends string> {
  readonly kind: K;
  readonly id: string;
  readonly name?: string;
  /** Id of the enclosing container; a process contains itself. */
  readonly container: string;
  /** Sequence flow ids in the order of the file. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** `zeebe:property` pairs; `policy` names clauses. */
  readonly properties: Readonly<Record<string, string>>;
  readonly lane?: string;
  readonly line?: number;
}

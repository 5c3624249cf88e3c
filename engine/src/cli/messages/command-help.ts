export interface CommandHelp {
  readonly summary: string;
  /** Without the leading `waybill`. */
  readonly examples: readonly string[];
}

/** One thing that a search has found, and where it is. */
export interface Found {
  readonly kind: 'page' | 'order' | 'customer' | 'task' | 'process' | 'report';
  readonly title: string;
  /** What tells it from others of the same title. */
  readonly under?: string;
  readonly to: string;
}

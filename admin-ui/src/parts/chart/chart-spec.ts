/** What a chart shows: numbers of one unit by category, one series beside the other. */
export interface ChartSpec {
  readonly kind: 'bar' | 'line';
  readonly categories: readonly string[];
  /** Beside the axis, such as `USD` or `%`; empty for counts. */
  readonly unit: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** By category; null where there is none. */
  readonly values: readonly (number | null)[];
}

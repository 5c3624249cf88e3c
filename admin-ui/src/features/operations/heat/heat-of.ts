import type { Heat } from '../../../api/get-heat.ts';
import type { Language } from '../../../i18n/languages.ts';
import { durationText } from '../../../parts/duration-text.ts';

export const HEATS = ['count', 'mean', 'p95', 'incidents'] as const;
export type HeatKind = (typeof HEATS)[number];

type Element = Heat['elements'][number];

/** Strengths are told apart in so many steps. */
export const STEPS = 5;

/** Of fewer runs, nineteen of twenty are all of them: the figure is no more than the slowest. */
const FEW_RUNS = 20;

export const isTime = (kind: HeatKind): boolean => kind === 'mean' || kind === 'p95';

/** Whether the figure is a time that stands on few runs. */
export const isOfFew = (kind: HeatKind, { count }: Pick<Element, 'count'>): boolean =>
  isTime(kind) && count < FEW_RUNS;

/** A figure of the kind as people read it. */
export const heatText = (kind: HeatKind, value: number, language: Language): string =>
  isTime(kind) ? durationText(value, language) : value.toLocaleString('en');

/** Where nothing was seen there is no heat. */
export const heatedBy = (elements: readonly Element[], kind: HeatKind) =>
  elements.flatMap((one) => {
    const value = one[kind] ?? 0;
    return value > 0 ? [{ ...one, value }] : [];
  });

export const most = (heated: readonly { readonly value: number }[]): number =>
  Math.max(0, ...heated.map(({ value }) => value));

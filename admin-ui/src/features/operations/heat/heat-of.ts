import type { Heat } from '../../../api/get-heat.ts';
import type { Language } from '../../../i18n/languages.ts';
import { durationText } from '../../../parts/duration-text.ts';

export const HEATS = ['count', 'mean', 'p95', 'incidents'] as const;
export type HeatKind = (typeof HEATS)[number];

type Element = Heat['elements'][number];

/** Strengths are told apart in so many steps. */
export const STEPS = 5;

/** A figure of the kind as people read it. */
export const heatText = (kind: HeatKind, value: number, language: Language): string =>
  kind === 'mean' || kind === 'p95' ? durationText(value, language) : value.toLocaleString('en');

/** Where nothing was seen there is no heat. */
export const heatedBy = (elements: readonly Element[], kind: HeatKind) =>
  elements.flatMap((one) => {
    const value = one[kind] ?? 0;
    return value > 0 ? [{ ...one, value }] : [];
  });

export const most = (heated: readonly { readonly value: number }[]): number =>
  Math.max(0, ...heated.map(({ value }) => value));

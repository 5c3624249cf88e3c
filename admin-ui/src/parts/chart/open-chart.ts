import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The one imperative face of ECharts; pages know nothing else of it. */
export interface OpenChart {
  readonly show: (spec: ChartSpec) => void;
  readonly close: () => void;
}

export function openChart(container: HTMLElement, onPick: (category: number) => void): OpenChart {
  const chart = init(container, undefined, { renderer: 'svg' });
  let shown: ChartSpec | undefined;
  let width = 0;
  const draw = (): void => {
    chart.resize();
    if (!shown) return;
    // Labels are measured before they are drawn, for which the name of the font is needed.
    const { fontFamily, color } = getComputedStyle(container);
    const textStyle = { fontFamily, fontSize: 12 };
    width = container.clientWidth;
    const ground = { width, text: color };
    chart.setOption({ ...optionOf(shown, ground), textStyle }, true);
  };
  // How many numbers an axis has depends on its room.
  const sizes = new ResizeObserver(() => {
    if (container.clientWidth !== width) draw();
  });
  sizes.observe(container);
  chart.on('click', ({ dataIndex }) => onPick(dataIndex));
  return {
    show: (spec) => {
      shown = spec;
      draw();
    },
    close: () => {
      sizes.disconnect();
      chart.dispose();
    },
  };
}

/** The accent first; each with 3:1 on white and on dark (WCAG 2.2 §1.4.11). */
const COLOURS = ['#0f857c', '#b45309', '#64748b', '#8b5cf6'];
/** Seen faintly on either ground. */
const LINE = '#9ca3af66';
/** Part of the width that names may take. */
const NAMES = 0.36;
/** Pixels between one number of the axis and the next. */
const TICKS = 110;

interface Ground {
  /** Pixels. */
  readonly width: number;
  /** Colour of what is read. */
  readonly text: string;
}

function optionOf(spec: ChartSpec, { width, text }: Ground): EChartsCoreOption {
  const { kind, categories, unit, series } = spec;
  const names = {
    ...{ type: 'category', data: categories, axisTick: { show: false } },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { color: text, width: Math.round(width * NAMES), overflow: 'truncate' },
  };
  const values = {
    ...{ type: 'value', name: unit, nameTextStyle: { color: text } },
    // Counts have no halves.
    ...(unit === '' && { minInterval: 1 }),
    splitNumber: Math.max(2, Math.round((width * (1 - NAMES)) / TICKS)),
    axisLabel: { color: text, hideOverlap: true },
    splitLine: { lineStyle: { color: LINE } },
  };
  const bars = kind === 'bar';
  return {
    animationDuration: 150,
    color: COLOURS,
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
    ...(series.length > 1 && { legend: { top: 0, left: 0, textStyle: { color: text } } }),
    grid: { left: 8, right: 64, top: series.length > 1 ? 32 : 8, bottom: 8, containLabel: true },
    xAxis: bars ? values : names,
    // Bars are read from the top.
    yAxis: bars ? { ...names, inverse: true } : values,
    series: series.map((one) => seriesOf(kind, one, text)),
  };
}

const seriesOf = (kind: ChartSpec['kind'], { name, values }: ChartSeries, text: string) => ({
  ...{ type: kind, name, data: values, cursor: 'pointer' },
  ...(kind === 'bar' && {
    barMaxWidth: 18,
    label: { show: true, position: 'right', color: text, formatter: figureOf },
  }),
});

const figureOf = ({ value }: { readonly value?: unknown }): string =>
  typeof value === 'number'
    ? value.toLocaleString('en', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })
    : '';

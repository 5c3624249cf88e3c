import { useEffect, useRef, useState } from 'react';
import { useAppearance } from '../appearance.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { OpenChart } from './open-chart.ts';

interface ChartProps {
  readonly spec: ChartSpec;
  /** The answer it gives, for people who do not see it. */
  readonly label: string;
  /** Told which category was chosen, from 0. */
  readonly onPick?: (category: number) => void;
}

const ROW = 26;
const AROUND = 64;
const LINE_HEIGHT = 300;

/** Numbers as bars or lines; ECharts comes when the first one is shown. */
export function Chart({ spec, label, onPick }: ChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const chart = useRef<OpenChart>(undefined);
  const pick = useRef(onPick);
  const newest = useRef(spec);
  const appearance = useAppearance();
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    newest.current = spec;
    chart.current?.show(spec);
  }, [spec, appearance]);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      const { openChart } = await import('./open-chart.ts');
      if (left || container.current === null) return;
      chart.current = openChart(container.current, (category) => pick.current?.(category));
      chart.current.show(newest.current);
      setDrawn(true);
    };
    void open();
    return () => {
      left = true;
      chart.current?.close();
      chart.current = undefined;
    };
  }, []);
  const bars = spec.categories.length * Math.max(1, spec.series.length);
  const height = spec.kind === 'line' ? LINE_HEIGHT : bars * ROW + AROUND;
  return (
    <div ref={container} role="img" aria-label={label} aria-busy={!drawn} style={{ height }} />
  );
}

import type { RuleSet } from '@waybill/engine/rules';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import './rules.css';

/** Pixels. */
const LINE = 18;

/** The set as JSON, of which only the lines in sight are in the page: a large table is a long text. */
export function SetText({ set }: { readonly set: RuleSet }) {
  const lines = useMemo(() => JSON.stringify(set, undefined, 2).split('\n'), [set]);
  const width = useMemo(
    () => lines.reduce((longest, { length }) => Math.max(longest, length), 0),
    [lines],
  );
  const scroller = useRef<HTMLPreElement>(null);
  const rows = useVirtualizer({
    ...{ count: lines.length, overscan: 20 },
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
  });
  return (
    <pre ref={scroller} className="rule-json" tabIndex={0} aria-label="JSON">
      <div style={{ height: rows.getTotalSize(), minWidth: `${width}ch` }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="rule-json-line"
            style={{ transform: `translateY(${start}px)` }}
          >
            {lines[index]}
          </div>
        ))}
      </div>
    </pre>
  );
}

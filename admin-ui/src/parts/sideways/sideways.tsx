import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import './sideways.css';

interface SidewaysProps {
  /** What can be scrolled, among the children. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Around what may be wider than its place: an edge in shadow says that there is more beyond it. */
export function Sideways({ scroller, children }: SidewaysProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const look = (): void => {
      const { scrollLeft, clientWidth, scrollWidth } = box;
      frame.current?.toggleAttribute('data-more', scrollLeft + clientWidth < scrollWidth - 1);
    };
    const sizes = new ResizeObserver(look);
    for (const one of [box, ...box.children]) sizes.observe(one);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return (
    <div className="sideways" ref={frame}>
      {children}
    </div>
  );
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram } from '../../modeler/diagram.tsx';
import type { ChangeMark } from '../../modeler/markers.ts';
import { ChangeList } from './change-list.tsx';
import { changesOf, type ChangeLine } from './changes-of.ts';
import { SIGNS, type Change, type Difference } from './difference.ts';
import './difference.css';

interface Side {
  readonly xml: string;
  readonly label: string;
}

interface DifferenceViewProps {
  readonly before: Side;
  readonly after: Side;
  readonly difference: Difference;
}

/** Two diagrams side by side, what differs marked in both, and told in words below. */
export function DifferenceView({ before, after, difference }: DifferenceViewProps) {
  const { t } = useTranslation('difference');
  const [revealed, reveal] = useState<string>();
  const lines = useMemo(
    () => changesOf(before.xml, after.xml, difference),
    [before.xml, after.xml, difference],
  );
  const marks = useMemo(() => {
    const of = (gone: Change) => ({
      changes: marksOf(
        lines.filter(({ change }) => change !== gone),
        t,
      ),
    });
    return { before: of('added'), after: of('removed') };
  }, [lines, t]);
  const shown = revealed === undefined ? {} : { reveal: revealed };
  const side = ({ xml, label }: Side, markers: typeof marks.before) => (
    <figure className="difference-side">
      <figcaption>{label}</figcaption>
      <Diagram {...{ xml, label, markers, ...shown }} height="min(44vh, 440px)" />
    </figure>
  );
  return (
    <>
      <div className="difference">
        {side(before, marks.before)}
        {side(after, marks.after)}
      </div>
      <ChangeList lines={lines} onReveal={reveal} />
    </>
  );
}

const marksOf = (
  lines: readonly ChangeLine[],
  t: (key: string) => string,
): Readonly<Record<string, ChangeMark>> =>
  Object.fromEntries(
    lines.map(({ id, change }) => [id, { change, sign: SIGNS[change], label: t(change) }]),
  );

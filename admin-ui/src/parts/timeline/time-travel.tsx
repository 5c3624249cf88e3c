import {
  CaretRightOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../date-time.tsx';
import type { Moment } from './replay.ts';
import './timeline.css';

interface TimeTravelProps {
  readonly moments: readonly Moment[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

const STEP = 900;
/** More marks than this would be a grey bar. */
const MARKS = 120;

/** One slider with a mark for each commit; plays and steps through them. */
export function TimeTravel({ moments, at, onMove }: TimeTravelProps) {
  const { t } = useTranslation('timeline');
  const last = moments.length - 1;
  const [playing, play] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    if (at >= last) return play(false);
    const timer = setTimeout(() => onMove(at + 1), STEP);
    return () => clearTimeout(timer);
  }, [playing, at, last, onMove]);
  const moment = moments[at];
  if (moment === undefined) return null;
  const marks = last <= MARKS ? Object.fromEntries(moments.map((_, index) => [index, ' '])) : {};
  const button = (name: string, icon: React.ReactNode, act: () => void) => (
    <Button type="text" icon={icon} title={t(name)} aria-label={t(name)} onClick={act} />
  );
  return (
    <div className="time-travel">
      {button('back', <StepBackwardOutlined />, () => onMove(Math.max(0, at - 1)))}
      {playing
        ? button('pause', <PauseOutlined />, () => play(false))
        : button('play', <CaretRightOutlined />, () => {
            if (at >= last) onMove(0);
            play(true);
          })}
      {button('forward', <StepForwardOutlined />, () => onMove(Math.min(last, at + 1)))}
      <Slider
        className="time-travel-slider"
        min={0}
        max={Math.max(last, 1)}
        disabled={last === 0}
        value={at}
        marks={marks}
        onChange={onMove}
        tooltip={{ formatter: null }}
        ariaLabelForHandle={t('revision')}
      />
      <span className="time-travel-when">
        {t('revisionOf', { revision: moment.entry.revision, last: moments[last]?.entry.revision })}
        {' · '}
        {t('byVersion', { version: moment.state.version })}
        {' · '}
        <DateTime at={new Date(moment.entry.time).toISOString()} time />
      </span>
    </div>
  );
}

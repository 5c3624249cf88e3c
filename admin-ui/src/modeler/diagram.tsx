import {
  CompressOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramView } from './diagram-view.ts';
import { firstOf, type DiagramMarkers } from './markers.ts';
import './diagram.css';

interface DiagramProps {
  readonly xml: string;
  /** For people who do not see it. */
  readonly label: string;
  readonly markers?: DiagramMarkers;
  readonly height?: number | string;
  readonly onSelect?: (elementId: string | undefined) => void;
  /** An element to choose and to bring into view. */
  readonly reveal?: string;
}

const NONE: DiagramMarkers = {};

/** A process diagram to look at; bpmn-js comes when the first one is shown. */
export function Diagram(props: DiagramProps) {
  const { label, markers = NONE, height = 420, reveal } = props;
  const { t } = useTranslation('modeler');
  const { container, view, failed } = useViewer(props);
  useEffect(() => view?.mark(markers), [view, markers]);
  useEffect(() => {
    if (reveal !== undefined) view?.reveal(reveal);
  }, [view, reveal]);
  const first = firstOf(markers).join(' ');
  useEffect(() => {
    if (reveal === undefined && first !== '') view?.show(first.split(' '));
  }, [view, first, reveal]);
  const [isFull, setFull] = useState(false);
  return (
    <div
      className={`diagram ${isFull ? 'diagram-full' : ''}`}
      style={{ height }}
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setFull(false);
      }}
    >
      <div className="diagram-canvas diagram-viewed" ref={container} />
      {failed ? <Alert type="warning" showIcon title={t('noDiagram')} /> : null}
      {view === undefined && !failed ? <Skeleton active style={{ padding: 24 }} /> : null}
      {view === undefined ? null : <Tools {...{ view, isFull }} onFull={() => setFull(!isFull)} />}
    </div>
  );
}

interface ToolsProps {
  readonly view: DiagramView;
  readonly isFull: boolean;
  readonly onFull: () => void;
}

function Tools({ view, isFull, onFull }: ToolsProps) {
  const { t } = useTranslation('modeler');
  const tool = (name: string, icon: React.ReactNode, act: () => void) => (
    <Button size="small" icon={icon} title={t(name)} aria-label={t(name)} onClick={act} />
  );
  return (
    <div className="diagram-tools">
      {tool('zoomIn', <ZoomInOutlined />, () => view.zoomBy(1.25))}
      {tool('zoomOut', <ZoomOutOutlined />, () => view.zoomBy(0.8))}
      {tool('fit', <CompressOutlined />, view.fit)}
      {isFull
        ? tool('leaveFull', <FullscreenExitOutlined />, onFull)
        : tool('full', <FullscreenOutlined />, onFull)}
    </div>
  );
}

/** Opens the diagram anew where the text or the language changes. */
function useViewer({ xml, onSelect }: DiagramProps) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const container = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  const [view, setView] = useState<DiagramView>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);
  useEffect(() => {
    let left = false;
    let opened: DiagramView | undefined;
    const open = async (): Promise<void> => {
      const { openViewer } = await import('./open-viewer.ts');
      if (left || container.current === null) return;
      opened = openViewer(container.current, {
        language,
        onSelect: (elementId) => select.current?.(elementId),
      });
      await opened.open(xml);
      // The page may have been left meanwhile.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- changed by the clean-up below
      if (!left) setView(opened);
    };
    setFailed(false);
    open().catch(() => setFailed(true));
    return () => {
      left = true;
      setView(undefined);
      opened?.close();
    };
  }, [xml, language]);
  return { container, view, failed };
}

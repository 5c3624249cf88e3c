import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './two-panes.css';

interface TwoPanesProps {
  readonly list: ReactNode;
  /** Undefined: nothing is open. */
  readonly detail: ReactNode | undefined;
  readonly onClose: () => void;
}

/** A detail beside its list on wide screens, and over it on narrow ones. */
export function TwoPanes({ list, detail, onClose }: TwoPanesProps) {
  const { t } = useTranslation('parts');
  const open = detail !== undefined;
  const pane = useRef<HTMLElement>(null);
  // What had the focus has gone with the detail: whoever works by keys goes on in the list.
  useEffect(() => {
    if (open || document.activeElement !== document.body) return;
    pane.current?.querySelector<HTMLElement>('.rows')?.focus({ preventScroll: true });
  }, [open]);
  return (
    <div className={`panes ${open ? 'panes-open' : ''}`}>
      <section ref={pane} className="pane-list">
        {list}
      </section>
      {open ? (
        <section className="pane-detail">
          <Button type="text" className="pane-back" icon={<ArrowLeftOutlined />} onClick={onClose}>
            {t('back')}
          </Button>
          {detail}
        </section>
      ) : null}
    </div>
  );
}

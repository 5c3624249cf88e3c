import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Keys of the canvas, as bpmn-js binds them. */
const KEYS = [
  ['find', 'Ctrl F'],
  ['undo', 'Ctrl Z'],
  ['redo', 'Ctrl Y'],
  ['copy', 'Ctrl C'],
  ['paste', 'Ctrl V'],
  ['cut', 'Ctrl X'],
  ['all', 'Ctrl A'],
  ['remove', 'Del'],
  ['create', 'N'],
  ['append', 'A'],
  ['replace', 'R'],
  ['label', 'E'],
  ['hand', 'H'],
  ['lasso', 'L'],
  ['space', 'S'],
  ['connect', 'C'],
  ['zoomIn', 'Ctrl +'],
  ['zoomOut', 'Ctrl −'],
  ['zoomAll', 'Ctrl 0'],
  ['move', '← ↑ → ↓'],
] as const;

export function Shortcuts() {
  const { t } = useTranslation('designer');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('shortcuts')}</Button>
      <Modal open={open} footer={null} title={t('shortcuts')} onCancel={() => setOpen(false)}>
        <p>{t('shortcutsWhere')}</p>
        <dl className="shortcuts">
          {KEYS.map(([name, keys]) => (
            <div key={name}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(`key.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}

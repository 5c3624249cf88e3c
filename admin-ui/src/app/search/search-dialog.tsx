import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Feature } from '../feature.ts';
import type { Found } from './found.ts';
import { useFoundHere } from './use-found-here.ts';
import { useFoundThere } from './use-found-there.ts';
import './search.css';

interface SearchDialogProps {
  readonly features: readonly Feature[];
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onClose: () => void;
}

const REST = 200;
const optionId = (at: number): string => `search-option-${at}`;

/** One field for everything; arrows choose, Enter opens. */
export function SearchDialog({ features, typed, onType, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [cursor, setCursor] = useState(0);
  const text = useDeferredValue(typed.trim());
  const here = useFoundHere(text, features);
  const rested = useRested(text);
  const there = useFoundThere(rested);
  const searching = there.searching || rested !== text;
  const found = [...there.found, ...here];
  const at = Math.min(cursor, found.length - 1);
  const open = (one: Found | undefined): void => {
    if (one === undefined) return;
    onClose();
    void navigate(one.to);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setCursor(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setCursor(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} title={t('title')} width={560}>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        role="combobox"
        aria-expanded
        aria-controls="search-found"
        aria-activedescendant={at < 0 ? '' : optionId(at)}
        aria-label={t('title')}
        placeholder={t('hint')}
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          onType(target.value);
          setCursor(0);
        }}
        onKeyDown={press}
      />
      <FoundList {...{ found, at, searching }} allTasks={there.allTasks} onOpen={open} />
    </Modal>
  );
}

/** The text when the hand has rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

interface FoundListProps {
  readonly found: readonly Found[];
  readonly at: number;
  /** More may be found. */
  readonly searching: boolean;
  readonly allTasks: boolean;
  readonly onOpen: (one: Found) => void;
}

function FoundList({ found, at, searching, allTasks, onOpen }: FoundListProps) {
  const { t } = useTranslation('search');
  useEffect(() => {
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const none = found.length === 0 ? t('nothing') : '';
  const told = searching ? t('searching') : allTasks ? none : t('notAll');
  const line =
    told === '' ? null : (
      <p className="search-none" aria-live="polite">
        {told}
      </p>
    );
  if (found.length === 0) return line;
  return (
    <>
      <ul id="search-found" className="search-found" role="listbox" aria-label={t('found')}>
        {found.map((one, index) => (
          <li
            key={`${one.kind} ${one.to}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'search-at' : ''}
            onClick={() => onOpen(one)}
          >
            <span className="search-kind">{t(`kinds.${one.kind}`)}</span>
            <span className="search-title">{one.title}</span>
            {one.under === undefined ? null : <span className="search-under">{one.under}</span>}
          </li>
        ))}
      </ul>
      {line}
    </>
  );
}

import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feature } from '../feature.ts';
import { useEarlyTyping } from './use-early-typing.ts';

const SearchDialog = lazy(async () => ({
  default: (await import('./search-dialog.tsx')).SearchDialog,
}));

interface SearchButtonProps {
  readonly features: readonly Feature[];
  /** Whether there is room for words. */
  readonly wide: boolean;
}

/** Opens the search over everything; so does Ctrl+K, and ⌘K on a Mac. */
export function SearchButton({ features, wide }: SearchButtonProps) {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  useEarlyTyping(open, setTyped);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Button
        type={wide ? 'default' : 'text'}
        icon={<SearchOutlined />}
        {...(!wide && { 'aria-label': t('title') })}
        onClick={() => setOpen(true)}
      >
        {wide ? (
          <>
            {t('button')} <kbd className="search-keys">{KEYS}</kbd>
          </>
        ) : null}
      </Button>
      {open ? (
        <Suspense>
          <SearchDialog
            {...{ features, typed }}
            onType={setTyped}
            onClose={() => {
              setOpen(false);
              setTyped('');
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

import { Alert, Grid, Layout } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useLive } from '../../parts/live.ts';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { RailEntry } from '../../parts/rail-entry.ts';
import type { Feature } from '../feature.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** Rail, top bar and page; below 768 px a bottom bar takes the rail's place. */
export function Frame({ features }: { readonly features: readonly Feature[] }) {
  const wide = Grid.useBreakpoint().md ?? window.innerWidth >= 768;
  const lost = useLive();
  const [collapsed, collapse] = useState(window.innerWidth < 1200);
  const [entry, light] = useState<string>();
  return (
    <Layout className="frame">
      {wide ? <Rail {...{ features, entry, collapsed }} onCollapse={collapse} /> : null}
      <Layout>
        <TopBar wide={wide} features={features} />
        {lost ? <Lost /> : null}
        <Layout.Content className="frame-content">
          <Suspense fallback={<PageSkeleton />}>
            <RailEntry value={light}>
              <Outlet />
            </RailEntry>
          </Suspense>
        </Layout.Content>
        {wide ? null : <BottomBar features={features} />}
      </Layout>
    </Layout>
  );
}

/** What is shown may be old; nothing that was typed is lost. */
function Lost() {
  const { t } = useTranslation('frame');
  return <Alert banner type="warning" role="status" title={t('lost')} />;
}

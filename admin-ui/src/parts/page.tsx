import { ConfigProvider, Typography } from 'antd';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** Buttons that act on the page, at the right of its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, actions, children }: PageProps) {
  return (
    <div className="page">
      <div className="page-head">
        <Typography.Title level={1} className="page-title">
          {title}
        </Typography.Title>
        <ConfigProvider componentSize="middle">{actions}</ConfigProvider>
      </div>
      {children}
    </div>
  );
}

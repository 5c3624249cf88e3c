import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { createI18n } from '../i18n/create-i18n.ts';
import { useAppearance } from '../parts/appearance.ts';
import { isStill, useReducedMotion } from '../parts/reduced-motion.ts';
import { createQueryClient } from './create-query-client.ts';
import { createRouter } from './create-router.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { themeOf } from './theme.ts';

const i18n = createI18n();
const router = createRouter();
const stillAtFirst = isStill();
const client = createQueryClient();

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        {/* Ant Design mounts everything anew where motion first differs from what is around it. */}
        <ConfigProvider theme={{ token: { motion: stillAtFirst } }}>
          <Localised />
        </ConfigProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Localised() {
  const { i18n: current } = useTranslation();
  const dark = useAppearance() === 'dark';
  const still = useReducedMotion();
  return (
    <ConfigProvider
      locale={current.language === 'zh' ? zhCN : enUS}
      theme={themeOf({ dark, still })}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="frame">
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </AntApp>
    </ConfigProvider>
  );
}

import { theme, type ThemeConfig } from 'antd';

/** The one accent; red, amber and green are kept for late, at risk and done. */
const accent = '#0F766E';

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

export function themeOf(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'waybill', prefix: 'waybill' },
    token: {
      colorPrimary: accent,
      colorInfo: accent,
      colorLink: accent,
      colorTextPlaceholder: '#6b7280',
      colorError: '#CF1322',
      // WCAG 2.2 §1.4.3 asks for 4.5:1 on what is meant to be read.
      ...(dark
        ? {}
        : {
            colorTextTertiary: '#666666',
            colorTextDescription: '#666666',
            colorPrimaryBg: '#E9F5F3',
            colorPrimaryBgHover: '#D3EBE7',
          }),
      fontFamily,
      fontSize: 14,
      borderRadius: 6,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 12, headerBorderRadius: 0 },
      Layout: {
        headerHeight: 48,
        headerPadding: '0 16px',
        siderBg: '#ffffff',
        headerBg: '#ffffff',
      },
      Menu: { itemHeight: 36, itemMarginInline: 8, activeBarBorderWidth: 0 },
    },
  };
}

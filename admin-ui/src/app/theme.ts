import { theme, type ThemeConfig } from 'antd';

/** The one accent, on white and on dark; red, amber and green are kept for late, at risk and done. */
const accent = '#0F766E';
const accentOnDark = '#2DD4BF';

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** WCAG 2.2 §1.4.3 asks for 4.5:1 on what is meant to be read. */
const onDark = { colorTextTertiary: '#a6a6a6', colorTextDescription: '#a6a6a6' };
const onWhite = {
  colorTextTertiary: '#666666',
  colorTextDescription: '#666666',
  colorLinkHover: '#0B5B55',
  colorPrimaryBg: '#E9F5F3',
  colorPrimaryBgHover: '#D3EBE7',
  colorInfoBg: '#E9F5F3',
  colorInfoBorder: '#A7D3CC',
};

interface Look {
  readonly dark: boolean;
  /** Nothing moves: popups wait for no end of a movement, which would never come. */
  readonly still: boolean;
}

export function themeOf({ dark, still }: Look): ThemeConfig {
  const bar = dark ? '#141414' : '#ffffff';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'waybill', prefix: 'waybill' },
    token: {
      colorPrimary: accent,
      colorInfo: accent,
      colorLink: dark ? accentOnDark : accent,
      colorTextPlaceholder: dark ? '#8f959e' : '#6b7280',
      colorError: dark ? '#FF6F6B' : '#CF1322',
      ...(dark ? onDark : onWhite),
      fontFamily,
      fontSize: 14,
      borderRadius: 6,
      motion: !still,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.15s',
    },
    components: {
      ...(dark && {
        Button: {
          defaultHoverColor: accentOnDark,
          defaultHoverBorderColor: accentOnDark,
          defaultActiveColor: accentOnDark,
          defaultActiveBorderColor: accentOnDark,
        },
        Tabs: {
          itemSelectedColor: accentOnDark,
          itemHoverColor: accentOnDark,
          inkBarColor: accentOnDark,
        },
      }),
      Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 12, headerBorderRadius: 0 },
      Layout: {
        headerHeight: 48,
        headerPadding: '0 16px',
        siderBg: bar,
        headerBg: bar,
      },
      Menu: {
        itemHeight: 36,
        itemMarginInline: 8,
        activeBarBorderWidth: 0,
        ...(dark && { itemSelectedColor: accentOnDark }),
      },
    },
  };
}

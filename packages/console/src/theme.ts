import type { ThemeConfig } from 'antd';

const SANS = '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Ant Design with the project's tokens: paper, ink, 石青 and 朱砂, square corners, no shadows, no motion. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17567a',
    colorInfo: '#17567a',
    colorLink: '#17567a',
    colorError: '#a5281f',
    colorWarning: '#9a4f00',
    colorSuccess: '#2d6540',
    colorText: '#1d2127',
    colorTextSecondary: '#575e69',
    colorTextDescription: '#575e69',
    colorTextPlaceholder: '#6b7079',
    colorBorder: '#b9b4a6',
    colorBorderSecondary: '#e2ded3',
    colorSplit: '#e2ded3',
    colorBgLayout: '#fbfaf6',
    colorFillTertiary: '#f3f0e8',
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    fontFamily: SANS,
    fontSize: 16,
    controlHeight: 36,
    controlHeightSM: 30,
    motion: false,
    boxShadow: '0 2px 10px rgb(29 33 39 / 14%)',
    boxShadowTertiary: 'none',
    boxShadowSecondary: '0 2px 10px rgb(29 33 39 / 14%)',
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      contentFontSize: 15,
      contentFontSizeSM: 14,
      paddingInlineSM: 12,
    },
    Drawer: { fontSize: 15 },
    Modal: { fontSize: 15 },
    Select: { fontSize: 15 },
  },
};

/** Staff of the demonstration. All names are invented; drafter, reviewers and publisher are different persons. */
import type { StaffRole } from '@gongkai/law/disclosure';
import { organProfile, organProfiles } from './organs.ts';
import type { AccountContent, GrantContent } from './types.ts';

function grants(organ: string, roles: readonly StaffRole[], sectionOffice?: string): GrantContent[] {
  return roles.map((role) => (sectionOffice ? { role, organ, sectionOffice } : { role, organ }));
}

type Row = readonly [
  login: string,
  name: string,
  position: string,
  roles: readonly StaffRole[],
  office?: string,
];

const XIJIE: readonly Row[] = [
  ['chenxiaoyu', '陈晓雨', '综合办公室干事', ['drafter', 'request_handler']],
  ['sunmeng', '孙萌', '民政办公室干事', ['drafter'], 'minzheng'],
  ['wuhaoran', '吴浩然', '应急管理办公室干事', ['drafter'], 'yingji'],
  ['heqing', '何晴', '社会事务办公室干事', ['drafter'], 'shehui'],
  ['tangwei', '唐伟', '城市管理办公室干事', ['drafter'], 'chengguan'],
  ['zhoujianguo', '周建国', '民政办公室主任', ['section_head'], 'minzheng'],
  ['liangshufen', '梁淑芬', '应急管理办公室主任', ['section_head'], 'yingji'],
  ['fangyuan', '方媛', '社会事务办公室主任', ['section_head'], 'shehui'],
  ['xulei', '许磊', '城市管理办公室主任', ['section_head'], 'chengguan'],
  ['zhangyuhua', '张玉华', '党工委委员', ['release_reviewer']],
  ['liuchang', '刘畅', '保密员', ['secrecy_reviewer']],
  ['masiyuan', '马思远', '政务信息员', ['information_officer']],
  ['gaolan', '高岚', '综合办公室副主任', ['rechecker', 'request_handler']],
  ['linguodong', '林国栋', '综合办公室主任', ['disclosure_unit_head', 'section_head'], 'zonghe'],
  ['dengwenbo', '邓文博', '办事处副主任', ['responsible_leader']],
];

const NEIGHBOURS: Readonly<Record<string, readonly Row[]>> = {
  dongjie: [
    ['caijing', '蔡静', '综合办公室干事', ['drafter', 'request_handler']],
    ['luobin', '罗斌', '综合办公室主任', ['release_reviewer', 'disclosure_unit_head']],
    ['ningyu', '宁宇', '综合办公室副主任', ['section_head']],
    ['hemin', '贺敏', '办事处副主任', ['release_reviewer']],
    ['qianli', '钱莉', '保密员', ['secrecy_reviewer', 'rechecker']],
    ['dongjun', '董军', '政务信息员', ['information_officer']],
  ],
  xiangnan: [
    ['weiran', '魏然', '综合办公室干事', ['drafter', 'request_handler']],
    ['shenhong', '沈虹', '综合办公室主任', ['release_reviewer', 'disclosure_unit_head']],
    ['jiangtao', '蒋涛', '保密员', ['secrecy_reviewer', 'rechecker']],
    ['panyun', '潘云', '政务信息员', ['information_officer']],
  ],
  sandikou: [
    ['yuanjie', '袁洁', '综合办公室干事', ['drafter', 'request_handler']],
    ['fuqiang', '傅强', '综合办公室主任', ['release_reviewer', 'disclosure_unit_head']],
    ['zenglin', '曾琳', '保密员', ['secrecy_reviewer', 'rechecker']],
    ['xiaofeng', '肖峰', '政务信息员', ['information_officer']],
  ],
};

/** Grants of the disclosure unit's own tasks go to the whole organ, those of a section to that section office. */
const SECTION_ROLES: readonly StaffRole[] = ['drafter', 'section_head'];

function account(organ: string, [login, name, position, roles, office]: Row): AccountContent {
  const bound = roles.filter((role) => office !== undefined && SECTION_ROLES.includes(role));
  const free = roles.filter((role) => !bound.includes(role));
  return { login, name, position, grants: [...grants(organ, bound, office), ...grants(organ, free)] };
}

/** Every account of the site: the furnished organ, its neighbours, and the supervisor and the administrator of them all. */
export const accounts: readonly AccountContent[] = [
  ...organProfiles.flatMap(({ slug }) =>
    (slug === 'xijie' ? XIJIE : (NEIGHBOURS[slug] ?? [])).map((row) => account(slug, row)),
  ),
  {
    login: 'duchaban',
    name: '江若兰',
    position: '区政府办公室政务公开科监督员',
    grants: [{ role: 'supervisor', organ: null }],
  },
  {
    login: 'pengkai',
    name: '彭凯',
    position: '系统管理员',
    grants: [{ role: 'administrator', organ: null }],
  },
];

/** Who takes which step in an organ. */
export interface Desk {
  readonly drafter: string;
  readonly releaseReviewer: string;
  readonly secrecyReviewer: string;
  readonly publisher: string;
  /** Who takes the first and the last level where the organ reviews on three; the second is the release reviewer's. */
  readonly levels: { readonly first: string; readonly final: string } | null;
}

const SECTION_DRAFTERS: Readonly<Record<string, string>> = {
  minzheng: 'sunmeng',
  yingji: 'wuhaoran',
  shehui: 'heqing',
  chengguan: 'tangwei',
};

const SECTION_HEADS: Readonly<Record<string, string>> = {
  minzheng: 'zhoujianguo',
  yingji: 'liangshufen',
  shehui: 'fangyuan',
  chengguan: 'xulei',
};

function holder(organ: string, role: StaffRole, turn = 0): string {
  const found = accounts.filter((entry) =>
    entry.grants.some((grant) => grant.role === role && grant.organ === organ),
  )[turn];
  if (!found) throw new RangeError(`too few hold ${role} in ${organ}`);
  return found.login;
}

/** The persons who bring an item of a section office to the public; heads review what their own section drafted. */
export function deskOf(organ: string, sectionOffice: string, headReviews: boolean): Desk {
  const furnished = organ === 'xijie';
  const drafter = furnished ? SECTION_DRAFTERS[sectionOffice] : undefined;
  const head = furnished ? SECTION_HEADS[sectionOffice] : undefined;
  return {
    drafter: drafter ?? holder(organ, 'drafter'),
    releaseReviewer: (headReviews ? head : undefined) ?? holder(organ, 'release_reviewer'),
    secrecyReviewer: holder(organ, 'secrecy_reviewer'),
    publisher: holder(organ, 'information_officer'),
    levels:
      organProfile(organ).reviewScheme === 'three_level'
        ? { first: holder(organ, 'section_head'), final: holder(organ, 'release_reviewer', 1) }
        : null,
  };
}

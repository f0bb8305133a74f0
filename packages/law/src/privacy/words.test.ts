import { describe, expect, it } from 'vitest';
import { dictionaries, NO_DICTIONARIES } from './dictionary.ts';
import { scanText } from './scan.ts';
import { TYPING_ERRORS } from './typing-errors.ts';

const found = (text: string) => scanText(text, NO_DICTIONARIES).map(({ kind, text: what }) => [kind, what]);
const textsOf = (text: string, kind: string) =>
  found(text).flatMap(([of, what]) => (of === kind ? [what] : []));

describe('密级和内部标志', () => {
  it('marks of secrecy block, with or without a term', () => {
    for (const mark of ['机密★10年', '绝密★启封前', '秘密 ★ 1年', '机密☆长期', '绝密★']) {
      const text = `${mark}\n甲区人民政府文件`;
      expect(scanText(text, NO_DICTIONARIES)).toMatchObject([
        { kind: 'secrecy_mark', text: mark, blocking: true },
      ]);
    }
    expect(textsOf('密级：秘密', 'secrecy_mark')).toHaveLength(1);
    expect(textsOf('机密\n关于召开会议的通知', 'secrecy_mark')).toEqual(['机密']);
  });

  it('lines that keep a paper inside block', () => {
    for (const text of [
      '（内部资料，注意保存）',
      '内部文件 不得外传',
      '此件仅供领导参阅',
      '本资料为内部资料，请勿外传。',
      '仅供内部参考',
      '【内部使用】',
    ]) {
      expect(textsOf(text, 'secrecy_mark'), text).not.toEqual([]);
    }
  });

  it('the same words in a sentence are none', () => {
    for (const text of [
      '落实保密审查制度，严守国家秘密、工作秘密和商业秘密。',
      '涉及商业秘密、个人隐私的政府信息不得公开。',
      '加强内部管理和内部审计，完善内部控制。',
      '本解读仅供参考，以正式文件为准。',
      '该车位仅供残疾人使用。',
      '考生应当注意保管准考证，不得外传试题。',
      '按照机密级、秘密级载体管理要求开展检查。',
    ]) {
      expect(textsOf(text, 'secrecy_mark'), text).toEqual([]);
    }
  });
});

describe('姓名和住址', () => {
  it('a name is looked for only beside personal data', () => {
    expect(found('区长张三主持会议，副区长李四出席。')).toEqual([]);
    expect(textsOf('申请人欧阳修，身份证号11010519491231002X', 'person_name')).toEqual(['欧阳修']);
    expect(textsOf('阿依古丽·买买提，电话13800138000', 'person_name')).toEqual(['阿依古丽·买买提']);
  });

  it('a table with a head 姓名 gives the names of its rows', () => {
    const table = '序号\t姓名\t身份证号\n1\t茹可\t11010519491231002X\n2\t银杏\t\n';
    expect(textsOf(table, 'person_name')).toEqual(['茹可']);
  });

  it('a home is named down to its room, or beside words of residence', () => {
    expect(textsOf('被征收房屋为阳光小区3号楼2单元501室', 'home_address')).toEqual([
      '阳光小区3号楼2单元501室',
    ]);
    expect(textsOf('现住甲区人民路12号', 'home_address')).toEqual(['甲区人民路12号']);
    expect(textsOf('户籍地：甲县乙镇丙村三组12号', 'home_address')).toEqual(['甲县乙镇丙村三组12号']);
  });

  it('the address of an office, a company or an event is public', () => {
    for (const text of [
      '办公地址：甲区一路1号行政中心302室',
      '会议地点：甲区人民路12号3楼会议室',
      '某某有限公司，住所：甲区人民路12号',
      '报名地址：甲区政务服务中心2号楼105室',
    ]) {
      expect(textsOf(text, 'home_address'), text).toEqual([]);
    }
  });
});

describe('词库', () => {
  it('a wrong name is shown with the right one, unless the right one stands there', () => {
    const known = dictionaries([
      { wrong: '甲区工商局', right: '甲区市场监督管理局' },
      { wrong: '王小', right: '王小明' },
    ]);
    expect(scanText('甲区工商局王小明', known)).toMatchObject([
      { kind: 'wrong_name', text: '甲区工商局', right: '甲区市场监督管理局', blocking: false },
    ]);
  });

  it('typing errors are advice, with care for words that only look so', () => {
    expect(textsOf('统一布署，按装设备，既使下雨也施工', 'typing_error')).toEqual(['布署', '按装', '既使']);
    for (const right of [
      '由省厅发布署名文章',
      '按装置说明操作，按装修合同付款',
      '既使群众方便，又使企业得利',
      '按排名先后，按排放标准',
      '预防犯罪',
      '开展大规模犯罪普查',
      '组织无偿提供献血服务',
      '称该笔款项叫做为民专款',
    ]) {
      expect(textsOf(right, 'typing_error'), right).toEqual([]);
    }
  });

  it('no right form holds a wrong one, or a correction would be found again', () => {
    const again = TYPING_ERRORS.filter(({ right }) => textsOf(right, 'typing_error').length > 0);
    expect(again).toEqual([]);
  });
});

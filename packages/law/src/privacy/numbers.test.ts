import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/local-date.ts';
import { isCardNumber, passesLuhn } from './bank-card.ts';
import { NO_DICTIONARIES } from './dictionary.ts';
import { checkSign, isIdentityNumber } from './identity-number.ts';
import { scanText } from './scan.ts';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));

/** A number as GB 11643 makes it. */
const identityNumber = fc
  .tuple(
    fc.constantFrom('110101', '340603', '440305', '540102', '650102', '830000'),
    fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1920-01-01', days).replaceAll('-', '')),
    digits(3),
  )
  .map((parts) => parts.join(''))
  .map((body) => body + checkSign(body));

const kindsOf = (text: string) => scanText(text, NO_DICTIONARIES).map((finding) => finding.kind);
const textsOf = (text: string, kind: string) =>
  scanText(text, NO_DICTIONARIES)
    .filter((finding) => finding.kind === kind)
    .map((finding) => finding.text);

describe('公民身份号码 (GB 11643)', () => {
  it('has a region, a date of birth and a check character', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(false);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('990105194912310026')).toBe(false);
    expect(isIdentityNumber('110105194902310023')).toBe(false);
  });

  it('is found however it is split, and blocks', () => {
    const separator = fc.constantFrom('', ' ', '  ', '-', '—', '\n', '\u3000', '\u200b', ' - ');
    const wide = (text: string) =>
      text.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(identityNumber, separator, fc.boolean(), (number, sign, isWide) => {
        const split = [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(sign);
        const written = isWide ? wide(split) : split;
        const found = scanText(`申请人的身份证号码为${written}，请予核对。`, NO_DICTIONARIES);
        expect(found).toMatchObject([{ kind: 'identity_number', text: written, blocking: true }]);
      }),
    );
  });

  it('is not a number with another check character, a longer one, or one that is masked', () => {
    fc.assert(
      fc.property(identityNumber, fc.constantFrom(...'0123456789X'), (number, sign) => {
        fc.pre(sign !== number[17]);
        expect(kindsOf(`编号 ${number.slice(0, 17)}${sign}。`)).not.toContain('identity_number');
        expect(kindsOf(`编号 ${number.slice(0, 17)}0${sign}9。`)).not.toContain('identity_number');
        expect(kindsOf(`身份证号 ${number.slice(0, 6)}********${number.slice(14)}`)).toEqual([]);
      }),
    );
  });
});

describe('银行卡号', () => {
  it('has the length, the issuer and the check digit of a card', () => {
    expect(passesLuhn('79927398713')).toBe(true);
    expect(isCardNumber('6222021001116245702')).toBe(true);
    expect(isCardNumber('6222021001116245703')).toBe(false);
  });

  it('of a person blocks; the account of a unit is public', () => {
    expect(textsOf('补贴打入孙丽的银行卡6222 0210 0111 6245 702。', 'bank_card')).toEqual([
      '6222 0210 0111 6245 702',
    ]);
    expect(kindsOf('户名：甲市财政局，开户行：甲银行，账号：6222021001116245702。')).toEqual([]);
    expect(kindsOf('对公账户 6222021001116245702')).toEqual([]);
    expect(kindsOf('订单号 6222021001116245702')).toEqual([]);
  });
});

describe('电话', () => {
  it('a mobile number beside a name blocks, alone it asks for a decision', () => {
    const named = scanText('联系人：王强，手机138-0013-8000', NO_DICTIONARIES);
    expect(named).toMatchObject([
      { kind: 'person_name', text: '王强' },
      { kind: 'mobile', blocking: true, reason: 'beside_name' },
    ]);
    expect(scanText('手机：+86 13800138000', NO_DICTIONARIES)).toMatchObject([
      { kind: 'mobile', text: '+86 13800138000', blocking: false },
    ]);
  });

  it('numbers of offices are public, a fixed line beside a name is not', () => {
    for (const text of [
      '咨询电话：0561-3081234',
      '监督举报电话：12345、13900001111',
      '联系电话：0561-3081234，邮编235000',
      '请拨打服务热线4008001234',
    ]) {
      expect(kindsOf(text)).toEqual([]);
    }
    expect(kindsOf('居民有困难可以拨打0561-3081234转805。')).toEqual([]);
    expect(kindsOf('联系人：王强，电话：0561-3081234')).toEqual(['person_name', 'landline']);
  });
});

describe('护照和号牌', () => {
  it('a passport is told by the word beside it', () => {
    expect(textsOf('护照号码：E12345678', 'passport')).toEqual(['E12345678']);
    expect(textsOf('持EA1234567号护照入境', 'passport')).toEqual(['EA1234567']);
    expect(kindsOf('产品型号E12345678')).toEqual([]);
  });

  it('plates of every sort (GA 36)', () => {
    for (const plate of ['皖F12345', '皖F·A1234', '皖AD12345', '皖A12345F', '京A1234警', '沪 B12345']) {
      expect(textsOf(`车牌为${plate}的小型汽车`, 'licence_plate')).toEqual([plate]);
    }
    expect(kindsOf('川藏公路、京沪高速G2')).toEqual([]);
  });
});

it('numbers of documents, units, accounts, days and sums are public', () => {
  for (const text of [
    '甲政办〔2026〕12号，索引号11340603003000001A202603-00012',
    '统一社会信用代码：91340600MA2N0XKX4J、12340603485941234N',
    '项目代码：2020-340603-48-01-012345，合同编号HT-2026-0301-0001',
    '2026年3月2日至2026-12-31，金额1234567890.12元，邮编235000',
    '公告编号20260302110101199001，条形码6901234567892',
  ]) {
    expect(kindsOf(text)).toEqual([]);
  }
});

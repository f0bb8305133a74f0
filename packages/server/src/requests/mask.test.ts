import { describe, expect, test } from 'vitest';
import { maskAddress, maskEmail, maskIdentityNumber, maskName, maskTelephone, maskText } from './mask.ts';

describe('masking (个人信息保护法 art. 51)', () => {
  test.each([
    ['张三', '张某'],
    ['张晓蕾', '张某'],
    ['欧阳晓峰', '欧阳某'],
    ['𠀀一', '𠀀某'],
    ['', '某'],
  ])('a name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));

  test.each([
    [maskIdentityNumber, '340603199003077719', '340*************19'],
    [maskIdentityNumber, 'E12345678', 'E12****78'],
    [maskIdentityNumber, 'A1', '**'],
    [maskTelephone, '13912345678', '139****5678'],
    [maskTelephone, '0561-7654321', '056*******21'],
    [maskTelephone, '110', '***'],
    [maskEmail, 'xiaofeng@mail.example', 'x***@mail.example'],
    [maskEmail, 'nobody', '***'],
    [maskAddress, '安徽省淮北市相山区惠黎家园6栋1单元302室', '安徽省淮北市相山区***'],
    [maskAddress, '淮北市某某路3号', '淮北市***'],
    [maskAddress, '惠黎家园6栋', '***'],
  ])('%o hides the most of %s', (mask, value, shown) => expect(mask(value)).toBe(shown));

  test('numbers that identify somebody are hidden inside a sentence, others stay', () => {
    const text =
      '本人340603199003077719，电话13912345678或0561-7654321，邮箱a.b@c.example；文号西街办〔2025〕31号，预算1234567.89元';
    expect(maskText(text)).toBe(
      '本人340*************19，电话139****5678或056*******21，邮箱a***@c.example；文号西街办〔2025〕31号，预算1234567.89元',
    );
  });
});

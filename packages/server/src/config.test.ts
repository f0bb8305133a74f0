import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the settings of mail', () => {
  it('are a server and a sender, or neither', () => {
    expect(readConfig({}).smtp).toBeUndefined();
    const from = '公开工作台 <gongkai@example.org>';
    expect(readConfig({ SMTP_URL: 'smtps://a:b@mail.example', MAIL_FROM: from }).smtp).toEqual({
      url: 'smtps://a:b@mail.example',
      from,
    });
    expect(() => readConfig({ SMTP_URL: 'smtp://mail.example' })).toThrow(/^MAIL_FROM: /);
  });

  it('are refused in any other form, by the name of the variable', () => {
    expect(() => readConfig({ SMTP_URL: 'https://mail.example', MAIL_FROM: 'a@b.c' })).toThrow(/^SMTP_URL: /);
    for (const from of ['nobody', 'a <b>', 'a@b.c\r\nBcc: d@e.f']) {
      expect(() => readConfig({ SMTP_URL: 'smtp://m.example', MAIL_FROM: from }), from).toThrow(
        /^MAIL_FROM: /,
      );
    }
  });
});

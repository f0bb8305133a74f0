/**
 * Public holidays and shifted working days (调休) of mainland China, as the State Council announced them, 2008 to 2026.
 *
 * Each year names its notices; where a later notice changed the first one (2015, 2019, 2020) the days below are the
 * days as they finally stood. A year's arrangement may reach into the last days of December before it.
 * The days were taken from the npm package `chinese-days` 1.5.7 (MIT) and agree day by day with the independent
 * collection NateScarlet/holiday-cn, which links every year to its notice on www.gov.cn.
 */
import type { LocalDate } from './local-date.ts';

/** One official notice that fixed or changed the holidays of a year. */
export type HolidayNotice = { document_number: string; title: string; url: string };

/** A run of days off under one name; first and last day included. */
export type HolidaySpan = { name: string; from: LocalDate; to: LocalDate };

/** What was announced for one year. */
export type YearArrangement = {
  year: number;
  notices: readonly HolidayNotice[];
  holidays: readonly HolidaySpan[];
  /** Saturdays and Sundays that are worked. */
  shifted_working_days: readonly LocalDate[];
};

/** The announced arrangements, oldest first, without gaps. */
export const ANNOUNCED_YEARS: readonly YearArrangement[] = [
  {
    year: 2008,
    notices: [
      {
        document_number: '国办发明电〔2007〕52号',
        title: '国务院办公厅关于2008年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2007-12-30', to: '2008-01-01' },
      { name: '春节', from: '2008-02-06', to: '2008-02-12' },
      { name: '清明节', from: '2008-04-04', to: '2008-04-06' },
      { name: '劳动节', from: '2008-05-01', to: '2008-05-03' },
      { name: '端午节', from: '2008-06-07', to: '2008-06-09' },
      { name: '中秋节', from: '2008-09-13', to: '2008-09-15' },
      { name: '国庆节', from: '2008-09-29', to: '2008-10-05' },
    ],
    shifted_working_days: [
      '2007-12-29',
      '2008-02-02',
      '2008-02-03',
      '2008-05-04',
      '2008-09-27',
      '2008-09-28',
    ],
  },
  {
    year: 2009,
    notices: [
      {
        document_number: '国办发明电〔2008〕42号',
        title: '国务院办公厅关于2009年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2009-01-01', to: '2009-01-03' },
      { name: '春节', from: '2009-01-25', to: '2009-01-31' },
      { name: '清明节', from: '2009-04-04', to: '2009-04-06' },
      { name: '劳动节', from: '2009-05-01', to: '2009-05-03' },
      { name: '端午节', from: '2009-05-28', to: '2009-05-30' },
      { name: '国庆节', from: '2009-10-01', to: '2009-10-02' },
      { name: '中秋节', from: '2009-10-03', to: '2009-10-03' },
      { name: '国庆节', from: '2009-10-04', to: '2009-10-08' },
    ],
    shifted_working_days: [
      '2009-01-04',
      '2009-01-24',
      '2009-02-01',
      '2009-05-31',
      '2009-09-27',
      '2009-10-10',
    ],
  },
  {
    year: 2010,
    notices: [
      {
        document_number: '国办发明电〔2009〕27号',
        title: '国务院办公厅关于2010年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2010-01-01', to: '2010-01-03' },
      { name: '春节', from: '2010-02-13', to: '2010-02-19' },
      { name: '清明节', from: '2010-04-03', to: '2010-04-05' },
      { name: '劳动节', from: '2010-05-01', to: '2010-05-03' },
      { name: '端午节', from: '2010-06-14', to: '2010-06-16' },
      { name: '中秋节', from: '2010-09-22', to: '2010-09-24' },
      { name: '国庆节', from: '2010-10-01', to: '2010-10-07' },
    ],
    shifted_working_days: [
      '2010-02-20',
      '2010-02-21',
      '2010-06-12',
      '2010-06-13',
      '2010-09-19',
      '2010-09-25',
      '2010-09-26',
      '2010-10-09',
    ],
  },
  {
    year: 2011,
    notices: [
      {
        document_number: '国办发明电〔2010〕40号',
        title: '国务院办公厅关于2011年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2011-01-01', to: '2011-01-03' },
      { name: '春节', from: '2011-02-02', to: '2011-02-08' },
      { name: '清明节', from: '2011-04-03', to: '2011-04-05' },
      { name: '劳动节', from: '2011-04-30', to: '2011-05-02' },
      { name: '端午节', from: '2011-06-04', to: '2011-06-04' },
      { name: '端午节', from: '2011-06-06', to: '2011-06-06' },
      { name: '中秋节', from: '2011-09-10', to: '2011-09-12' },
      { name: '国庆节', from: '2011-10-01', to: '2011-10-07' },
    ],
    shifted_working_days: ['2011-01-30', '2011-02-12', '2011-04-02', '2011-10-08', '2011-10-09'],
  },
  {
    year: 2012,
    notices: [
      {
        document_number: '国办发明电〔2011〕45号',
        title: '国务院办公厅关于2012年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2012-01-01', to: '2012-01-03' },
      { name: '春节', from: '2012-01-22', to: '2012-01-28' },
      { name: '清明节', from: '2012-04-02', to: '2012-04-04' },
      { name: '劳动节', from: '2012-04-29', to: '2012-05-01' },
      { name: '端午节', from: '2012-06-22', to: '2012-06-22' },
      { name: '端午节', from: '2012-06-24', to: '2012-06-24' },
      { name: '中秋节', from: '2012-09-30', to: '2012-09-30' },
      { name: '国庆节', from: '2012-10-01', to: '2012-10-07' },
    ],
    shifted_working_days: [
      '2011-12-31',
      '2012-01-21',
      '2012-01-29',
      '2012-03-31',
      '2012-04-01',
      '2012-04-28',
      '2012-09-29',
    ],
  },
  {
    year: 2013,
    notices: [
      {
        document_number: '国办发明电〔2012〕33号',
        title: '国务院办公厅关于2013年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2013-01-01', to: '2013-01-03' },
      { name: '春节', from: '2013-02-09', to: '2013-02-15' },
      { name: '清明节', from: '2013-04-04', to: '2013-04-06' },
      { name: '劳动节', from: '2013-04-29', to: '2013-05-01' },
      { name: '端午节', from: '2013-06-10', to: '2013-06-12' },
      { name: '中秋节', from: '2013-09-19', to: '2013-09-21' },
      { name: '国庆节', from: '2013-10-01', to: '2013-10-07' },
    ],
    shifted_working_days: [
      '2013-01-05',
      '2013-01-06',
      '2013-02-16',
      '2013-02-17',
      '2013-04-07',
      '2013-04-27',
      '2013-04-28',
      '2013-06-08',
      '2013-06-09',
      '2013-09-22',
      '2013-09-29',
      '2013-10-12',
    ],
  },
  {
    year: 2014,
    notices: [
      {
        document_number: '国办发明电〔2013〕28号',
        title: '国务院办公厅关于2014年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2014-01-01', to: '2014-01-01' },
      { name: '春节', from: '2014-01-31', to: '2014-02-06' },
      { name: '清明节', from: '2014-04-05', to: '2014-04-07' },
      { name: '劳动节', from: '2014-05-01', to: '2014-05-03' },
      { name: '端午节', from: '2014-06-02', to: '2014-06-02' },
      { name: '中秋节', from: '2014-09-08', to: '2014-09-08' },
      { name: '国庆节', from: '2014-10-01', to: '2014-10-07' },
    ],
    shifted_working_days: ['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
  },
  {
    year: 2015,
    notices: [
      {
        document_number: '国办发明电〔2014〕28号',
        title: '国务院办公厅关于2015年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
      },
      {
        document_number: '国发明电〔2015〕1号',
        title: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2015-01-01', to: '2015-01-03' },
      { name: '春节', from: '2015-02-18', to: '2015-02-24' },
      { name: '清明节', from: '2015-04-05', to: '2015-04-06' },
      { name: '劳动节', from: '2015-05-01', to: '2015-05-01' },
      { name: '端午节', from: '2015-06-20', to: '2015-06-20' },
      { name: '端午节', from: '2015-06-22', to: '2015-06-22' },
      { name: '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日', from: '2015-09-03', to: '2015-09-04' },
      { name: '中秋节', from: '2015-09-27', to: '2015-09-27' },
      { name: '国庆节', from: '2015-10-01', to: '2015-10-07' },
    ],
    shifted_working_days: ['2015-01-04', '2015-02-15', '2015-02-28', '2015-09-06', '2015-10-10'],
  },
  {
    year: 2016,
    notices: [
      {
        document_number: '国办发明电〔2015〕18号',
        title: '国务院办公厅关于2016年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2016-01-01', to: '2016-01-01' },
      { name: '春节', from: '2016-02-07', to: '2016-02-13' },
      { name: '清明节', from: '2016-04-04', to: '2016-04-04' },
      { name: '劳动节', from: '2016-05-01', to: '2016-05-02' },
      { name: '端午节', from: '2016-06-09', to: '2016-06-11' },
      { name: '中秋节', from: '2016-09-15', to: '2016-09-17' },
      { name: '国庆节', from: '2016-10-01', to: '2016-10-07' },
    ],
    shifted_working_days: [
      '2016-02-06',
      '2016-02-14',
      '2016-06-12',
      '2016-09-18',
      '2016-10-08',
      '2016-10-09',
    ],
  },
  {
    year: 2017,
    notices: [
      {
        document_number: '国办发明电〔2016〕17号',
        title: '国务院办公厅关于2017年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2017-01-01', to: '2017-01-02' },
      { name: '春节', from: '2017-01-27', to: '2017-02-02' },
      { name: '清明节', from: '2017-04-02', to: '2017-04-04' },
      { name: '劳动节', from: '2017-05-01', to: '2017-05-01' },
      { name: '端午节', from: '2017-05-28', to: '2017-05-30' },
      { name: '国庆节', from: '2017-10-01', to: '2017-10-03' },
      { name: '中秋节', from: '2017-10-04', to: '2017-10-04' },
      { name: '国庆节', from: '2017-10-05', to: '2017-10-08' },
    ],
    shifted_working_days: ['2017-01-22', '2017-02-04', '2017-04-01', '2017-05-27', '2017-09-30'],
  },
  {
    year: 2018,
    notices: [
      {
        document_number: '国办发明电〔2017〕12号',
        title: '国务院办公厅关于2018年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2018-01-01', to: '2018-01-01' },
      { name: '春节', from: '2018-02-15', to: '2018-02-21' },
      { name: '清明节', from: '2018-04-05', to: '2018-04-07' },
      { name: '劳动节', from: '2018-04-29', to: '2018-05-01' },
      { name: '端午节', from: '2018-06-18', to: '2018-06-18' },
      { name: '中秋节', from: '2018-09-24', to: '2018-09-24' },
      { name: '国庆节', from: '2018-10-01', to: '2018-10-07' },
    ],
    shifted_working_days: [
      '2018-02-11',
      '2018-02-24',
      '2018-04-08',
      '2018-04-28',
      '2018-09-29',
      '2018-09-30',
    ],
  },
  {
    year: 2019,
    notices: [
      {
        document_number: '国办发明电〔2018〕15号',
        title: '国务院办公厅关于2019年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      },
      {
        document_number: '国办发明电〔2019〕3号',
        title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
      { name: '春节', from: '2019-02-04', to: '2019-02-10' },
      { name: '清明节', from: '2019-04-05', to: '2019-04-07' },
      { name: '劳动节', from: '2019-05-01', to: '2019-05-04' },
      { name: '端午节', from: '2019-06-07', to: '2019-06-09' },
      { name: '中秋节', from: '2019-09-13', to: '2019-09-15' },
      { name: '国庆节', from: '2019-10-01', to: '2019-10-07' },
    ],
    shifted_working_days: [
      '2018-12-29',
      '2019-02-02',
      '2019-02-03',
      '2019-04-28',
      '2019-05-05',
      '2019-09-29',
      '2019-10-12',
    ],
  },
  {
    year: 2020,
    notices: [
      {
        document_number: '国办发明电〔2019〕16号',
        title: '国务院办公厅关于2020年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      },
      {
        document_number: '国办发明电〔2020〕1号',
        title: '国务院办公厅关于延长2020年春节假期的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
      { name: '春节', from: '2020-01-24', to: '2020-02-02' },
      { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
      { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
      { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
      { name: '国庆节', from: '2020-10-01', to: '2020-10-08' },
    ],
    shifted_working_days: [
      '2020-01-19',
      '2020-04-26',
      '2020-05-09',
      '2020-06-28',
      '2020-09-27',
      '2020-10-10',
    ],
  },
  {
    year: 2021,
    notices: [
      {
        document_number: '国办发明电〔2020〕27号',
        title: '国务院办公厅关于2021年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2021-01-01', to: '2021-01-03' },
      { name: '春节', from: '2021-02-11', to: '2021-02-17' },
      { name: '清明节', from: '2021-04-03', to: '2021-04-05' },
      { name: '劳动节', from: '2021-05-01', to: '2021-05-05' },
      { name: '端午节', from: '2021-06-12', to: '2021-06-14' },
      { name: '中秋节', from: '2021-09-19', to: '2021-09-21' },
      { name: '国庆节', from: '2021-10-01', to: '2021-10-07' },
    ],
    shifted_working_days: [
      '2021-02-07',
      '2021-02-20',
      '2021-04-25',
      '2021-05-08',
      '2021-09-18',
      '2021-09-26',
      '2021-10-09',
    ],
  },
  {
    year: 2022,
    notices: [
      {
        document_number: '国办发明电〔2021〕11号',
        title: '国务院办公厅关于2022年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
      { name: '春节', from: '2022-01-31', to: '2022-02-06' },
      { name: '清明节', from: '2022-04-03', to: '2022-04-05' },
      { name: '劳动节', from: '2022-04-30', to: '2022-05-04' },
      { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
      { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
      { name: '国庆节', from: '2022-10-01', to: '2022-10-07' },
    ],
    shifted_working_days: [
      '2022-01-29',
      '2022-01-30',
      '2022-04-02',
      '2022-04-24',
      '2022-05-07',
      '2022-10-08',
      '2022-10-09',
    ],
  },
  {
    year: 2023,
    notices: [
      {
        document_number: '国办发明电〔2022〕16号',
        title: '国务院办公厅关于2023年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
      { name: '春节', from: '2023-01-21', to: '2023-01-27' },
      { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
      { name: '劳动节', from: '2023-04-29', to: '2023-05-03' },
      { name: '端午节', from: '2023-06-22', to: '2023-06-24' },
      { name: '中秋节', from: '2023-09-29', to: '2023-09-29' },
      { name: '国庆节', from: '2023-09-30', to: '2023-10-06' },
    ],
    shifted_working_days: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    notices: [
      {
        document_number: '国办发明电〔2023〕7号',
        title: '国务院办公厅关于2024年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
      { name: '春节', from: '2024-02-10', to: '2024-02-17' },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
    ],
    shifted_working_days: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notices: [
      {
        document_number: '国办发明电〔2024〕12号',
        title: '国务院办公厅关于2025年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节', from: '2025-10-01', to: '2025-10-05' },
      { name: '中秋节', from: '2025-10-06', to: '2025-10-06' },
      { name: '国庆节', from: '2025-10-07', to: '2025-10-08' },
    ],
    shifted_working_days: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notices: [
      {
        document_number: '国办发明电〔2025〕7号',
        title: '国务院办公厅关于2026年部分节假日安排的通知',
        url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      },
    ],
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    shifted_working_days: [
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ],
  },
];

/** The rules of Chinese government information disclosure, one namespace per room. */
export * as calendar from './calendar/index.ts';
export * as disclosure from './disclosure/index.ts';
export * as privacy from './privacy/index.ts';
export * as report from './report/index.ts';
export * as request from './request/index.ts';

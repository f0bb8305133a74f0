/** The daily digest by mail of what waits for a person. Its switch stands with the account, in identity. */
export { type DigestMeans, sweepDigests } from './digest.ts';

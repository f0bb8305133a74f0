/** Asks another site whether an address still answers. Addresses inside the office's own network are never asked. */
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

const TIMEOUT_MS = 5_000;

/** Networks that are nobody's on the internet (RFC 6890). */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  INSIDE.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address of the network belongs to the inside. */
export function isInside(address: string): boolean {
  return INSIDE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The address is looked up once and used as it was checked, so that no second answer can lead elsewhere. */
const outsideOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const outside = (addresses ?? []).filter(({ address }) => !isInside(address));
    const [first] = outside;
    if (error !== null || first === undefined) done(error ?? new Error('no address outside'), '', 4);
    else if (options.all === true) done(null, outside);
    else done(null, first.address, first.family);
  });
};

/**
 * The status of another site's address: 404 also for a name that nobody has; null when it could not be told, since a
 * site that does not answer today may tomorrow. Redirects are answers. Not every site knows `HEAD`, so what it denies is
 * asked for once more as a browser asks.
 */
export async function outsideStatus(address: string): Promise<number | null> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isInside(host)) return null;
  const status = await answerOf(url, 'HEAD');
  return status === 404 || status === 410 ? await answerOf(url, 'GET') : status;
}

async function answerOf(url: URL, method: 'HEAD' | 'GET'): Promise<number | null> {
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return await new Promise((resolve) => {
    const asked = ask(url, { method, lookup: outsideOnly, signal }, (answer) => {
      resolve(answer.statusCode ?? null);
      answer.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOTFOUND' ? 404 : null));
    asked.end();
  });
}

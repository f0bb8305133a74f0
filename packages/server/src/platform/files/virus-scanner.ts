/** The virus scan by ClamAV: its daemon is given the bytes by the command INSTREAM, over TCP or a local socket. */
import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** What the scanner says of a file. */
export type ScanVerdict = { verdict: 'clean' } | { verdict: 'infected'; signature: string };

/** Looks for viruses. */
export interface VirusScanner {
  /** @throws ScannerUnavailable when the scanner cannot be asked or gives no verdict; the file is to be scanned later */
  scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

/** The scanner is away, or could not judge the file. */
export class ScannerUnavailable extends Error {}

/** Silence after which the scanner counts as away. */
const SILENCE_MS = 60_000;
/** An answer is one line. */
const LONGEST_ANSWER = 4_096;

/**
 * A scanner at an address: `tcp://host:port`, or `unix:/path/of/the/socket`.
 * @param silenceMs for how long the scanner may say nothing
 */
export function clamdScanner(address: string, silenceMs = SILENCE_MS): VirusScanner {
  const place = placeOf(address);
  return {
    async scan(source) {
      const socket = connect(place);
      socket.setTimeout(silenceMs, () => socket.destroy(new Error('silent')));
      try {
        return verdictOf(await asked(socket, source));
      } catch (error) {
        if (error instanceof ScannerUnavailable) throw error;
        throw new ScannerUnavailable('the virus scanner does not answer', { cause: error });
      } finally {
        socket.destroy();
      }
    },
  };
}

function placeOf(address: string): NetConnectOpts {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port || 3310) };
}

/** Sends the file in chunks, each after its length in four bytes, an empty one last; gives the line that comes back. */
async function asked(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<string> {
  await once(socket, 'connect');
  const answer = lineFrom(socket);
  const answered = answer.then(
    () => true,
    () => true,
  );
  let over = false;
  void answered.then(() => {
    over = true;
  });
  socket.write('zINSTREAM\0');
  for await (const chunk of source) {
    // A scanner that has heard enough answers and hangs up.
    if (over) break;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), answered]);
  }
  if (!over) socket.write(Buffer.alloc(4));
  return await answer;
}

function lineFrom(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('utf8');
      const end = text.search(/[\0\n]/);
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_ANSWER) reject(new Error('no line'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed')));
  });
}

function verdictOf(line: string): ScanVerdict {
  if (/^stream: OK$/.test(line)) return { verdict: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature === undefined) throw new ScannerUnavailable(`the virus scanner gave no verdict: ${line}`);
  return { verdict: 'infected', signature };
}

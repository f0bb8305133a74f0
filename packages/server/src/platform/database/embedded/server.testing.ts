// A program that does nothing but hold an embedded server, for tests that kill it.
import { startEmbedded } from './server.ts';

const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbedded({ dataDir, log: () => {} });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid() })}\n`);
setInterval(() => {}, 60_000);

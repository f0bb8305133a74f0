import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { isInside, outsideStatus } from './outside-link.ts';

it('knows the networks that are nobody’s on the internet', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
  ]) {
    expect(isInside(address), address).toBe(true);
  }
  for (const address of ['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'])
    expect(isInside(address), address).toBe(false);
});

it('asks nothing inside, by number or by name', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await outsideStatus(`http://127.0.0.1:${port}/`)).toBeNull();
  expect(await outsideStatus(`http://localhost:${port}/`)).toBeNull();
  expect(asked).toBe(0);
  server.close();
});

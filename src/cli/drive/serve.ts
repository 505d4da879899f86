/** A small static server on localhost for test pages. Bodies are given by the test: `routes['/path']`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Route { body: string | Buffer; type?: string; headers?: Record<string, string>; status?: number }
export interface Site { origin: string; requests: string[]; close(): Promise<void> }

/**
 * @param routes path (with query) to answer. `requests` records every path asked for.
 * @param other answers what `routes` does not hold; undefined is a 404
 */
export async function serve(routes: Record<string, Route | string>, other: (path: string) => Route | undefined = () => undefined): Promise<Site> {
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    requests.push(path);
    const found = routes[path] ?? other(path);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const route = typeof found === 'string' ? { body: found } : found;
    response.writeHead(route.status ?? 200, { 'content-type': route.type ?? 'text/html; charset=utf-8', ...route.headers }).end(route.body);
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }) };
}

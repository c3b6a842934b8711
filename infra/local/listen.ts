import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { codeOf, LocalFault } from './fault.ts';

export type Listener = {
  port: number;
  url: string;
  /** Starts answering; until then every request waits. */
  answer: (listener: RequestListener) => void;
  close: () => void;
};

/**
 * Takes a port on the loopback interface before there is anything to answer with: the template is resolved with the
 * addresses, and what answers is made from the template. Port 0 is any free one.
 */
export async function listen(port: number): Promise<Listener> {
  const server = createServer();
  const waiting: Parameters<RequestListener>[] = [];
  const keep = (...request: Parameters<RequestListener>) => void waiting.push(request);
  server.on('request', keep);
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (thrown) {
    if (codeOf(thrown) === 'EADDRINUSE')
      throw new LocalFault(`Port ${port} is in use. Stop what listens there, or choose another one: --port 4500`);
    if (codeOf(thrown) === 'EACCES') throw new LocalFault(`Port ${port} needs rights that you do not have.`);
    throw thrown;
  }
  const taken = portOf(server);
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}`,
    answer(listener) {
      server.off('request', keep);
      server.on('request', listener);
      for (const request of waiting.splice(0)) listener(...request);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A port that is nice to have, or any other when somebody has it. */
export async function listenNear(port: number): Promise<Listener> {
  try {
    return await listen(port);
  } catch (thrown) {
    if (thrown instanceof LocalFault) return listen(0);
    throw thrown;
  }
}

/** A port that was free a moment ago, for a program that can only be told a number. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen(0);
  close();
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

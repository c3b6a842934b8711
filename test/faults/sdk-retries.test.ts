import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { openTable } from '../../shared/adapters/dynamo/client.ts';
import { caseId, commitTo } from '../contracts/samples.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const fails =
  (status: number, type: string): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }));
  };
const throttles = fails(400, 'ProvisionedThroughputExceededException');
const succeeds: Answer = (response) => response.end('{}');
const hangsUp: Answer = (_, request) => request.socket.destroy();

/** A DynamoDB that answers one request after the other as told, the last answer again and again; and what it was asked. */
const servers: ReturnType<typeof createServer>[] = [];
async function scripted(...answers: Answer[]) {
  const asked: { ClientRequestToken?: string }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(JSON.parse(body) as object);
      answers[Math.min(asked.length, answers.length) - 1]?.(response, request);
    });
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  const table = openTable('cases', { endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-1', credentials });
  return { store: caseStore(table), asked };
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const commit = commitTo(caseId('C-1'));

describe('a commit over a bad line', () => {
  it('is sent again when DynamoDB throttles or fails', async () => {
    const { store, asked } = await scripted(throttles, fails(500, 'InternalServerError'), succeeds);
    expect(await store.commit(commit)).toBe('committed');
    expect(asked).toHaveLength(3);
  });

  it('throws after four attempts', async () => {
    const { store, asked } = await scripted(throttles);
    await expect(store.commit(commit)).rejects.toThrow(
      expect.objectContaining({ name: 'ProvisionedThroughputExceededException' }),
    );
    expect(asked).toHaveLength(4);
  });

  it('is one and the same to DynamoDB when its answer was lost: it is not written twice', async () => {
    const { store, asked } = await scripted(hangsUp, succeeds);
    expect(await store.commit(commit)).toBe('committed');
    const tokens = asked.map(({ ClientRequestToken }) => ClientRequestToken);
    expect(tokens).toEqual([tokens[0], tokens[0]]);
    expect(tokens[0]).toMatch(/./);
  });

  it('is given up and sent again when DynamoDB does not answer within 3 seconds', async () => {
    const { store, asked } = await scripted(() => undefined, succeeds);
    const began = Date.now();
    expect(await store.commit(commit)).toBe('committed');
    expect(Date.now() - began).toBeGreaterThanOrEqual(2900);
    expect(asked).toHaveLength(2);
  });
});

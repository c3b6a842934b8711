import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bucketEvidence } from '../../shared/adapters/s3/evidence.ts';
import { Sha256 } from '../../shared/domain/ids.ts';
import { caseId } from './samples.ts';

const sha256 = Sha256.parse(createHash('sha256').update('a photo').digest('hex'));
const checksum = createHash('sha256').update('a photo').digest('base64');
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session/token+=' };
const evidence = bucketEvidence({ bucket: 'evidence-1', region: 'eu-west-1', credentials });
const file = { caseId: caseId('C-1'), sha256, bytes: 7, mediaType: 'image/jpeg' };

/** The signature that S3 makes of a request, written down once more from its documentation. */
function signatureOf(method: string, url: URL, headers: Record<string, string>): string {
  const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('X-Amz-Signature='))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('&');
  const names = (url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
  const signed = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = [method, url.pathname, query, signed, names.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
  const date = url.searchParams.get('X-Amz-Date') ?? '';
  const scope = [date.slice(0, 8), 'eu-west-1', 's3', 'aws4_request'];
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = scope.reduce<string | Buffer>((secret, part) => sign(secret, part), `AWS4${credentials.secretAccessKey}`);
  return sign(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\n')).toString('hex');
}

describe('an address for evidence', () => {
  it('to send to fixes the file: its place, length, type and checksum', async () => {
    const url = new URL(await evidence.uploadAddress(file));
    expect(url.origin + url.pathname).toBe(`https://evidence-1.s3.eu-west-1.amazonaws.com/C-1/${sha256}`);
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('900');
    expect(url.searchParams.get('X-Amz-Security-Token')).toBe(credentials.sessionToken);
    const sent = {
      host: url.host,
      'content-length': '7',
      'content-type': 'image/jpeg',
      'x-amz-checksum-sha256': checksum,
    };
    const signature = url.searchParams.get('X-Amz-Signature');
    expect(signatureOf('PUT', url, sent)).toBe(signature);
    for (const other of [
      { 'content-length': '8' },
      { 'content-type': 'text/html' },
      { 'x-amz-checksum-sha256': 'x' },
    ]) {
      expect(signatureOf('PUT', url, { ...sent, ...other })).not.toBe(signature);
    }
  });

  it('to fetch from gives the file its own name, in any script, and never shows it in the browser', async () => {
    const name = `صورة (1)'s*!&=+#?%"\r\n.jpg`;
    const url = new URL(await evidence.downloadAddress({ caseId: caseId('C-1'), sha256, name }));
    const disposition = url.searchParams.get('response-content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(signatureOf('GET', url, { host: url.host })).toBe(url.searchParams.get('X-Amz-Signature'));
  });

  it('names the bucket in its path where S3 is not at AWS', async () => {
    const local = bucketEvidence({
      bucket: 'evidence-1',
      region: 'eu-west-1',
      endpoint: 'http://127.0.0.1:4568',
      credentials,
    });
    const url = new URL(await local.uploadAddress(file));
    expect(url.origin + url.pathname).toBe(`http://127.0.0.1:4568/evidence-1/C-1/${sha256}`);
    expect(
      signatureOf('GET', new URL(await local.downloadAddress({ ...file, name: 'a.jpg' })), { host: url.host }),
    ).toMatch(/^[0-9a-f]{64}$/);
  });
});

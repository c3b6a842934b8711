import { describe, expect, test } from 'vitest';
import { findRoute } from '../../infra/local/http/routes.ts';

const routes = [
  '$default',
  'ANY /v1/holder/{proxy+}',
  'ANY /v1/holder/cases/{proxy+}',
  'GET /v1/holder/cases/{caseId}',
  'ANY /v1/holder/cases/{caseId}',
  'GET /v1/holder/cases/mine',
  'GET /docs',
  'POST /v1/holder/{proxy+}',
].map((key) => ({ key, target: key }));
const found = (method: string, path: string) => findRoute(routes, method, path)?.route.target;

describe('API Gateway takes', () => {
  test.each([
    ['the exact path before a variable', 'GET', '/v1/holder/cases/mine', 'GET /v1/holder/cases/mine'],
    ['the exact method before ANY', 'GET', '/v1/holder/cases/A', 'GET /v1/holder/cases/{caseId}'],
    ['ANY for other methods', 'PUT', '/v1/holder/cases/A', 'ANY /v1/holder/cases/{caseId}'],
    ['a whole match before a greedy one', 'POST', '/v1/holder/cases/A', 'ANY /v1/holder/cases/{caseId}'],
    ['the longer greedy path', 'GET', '/v1/holder/cases/A/history', 'ANY /v1/holder/cases/{proxy+}'],
    ['the exact method among greedy paths', 'POST', '/v1/holder/projects', 'POST /v1/holder/{proxy+}'],
    ['$default for what nothing matches', 'GET', '/elsewhere', '$default'],
    ['$default when a greedy variable would be empty', 'GET', '/v1/holder', '$default'],
  ])('%s', (_why, method, path, expected) => {
    expect(found(method, path)).toBe(expected);
  });

  test('nothing when there is no $default', () => {
    expect(findRoute(routes.slice(1), 'POST', '/docs')).toBeUndefined();
  });

  test('variables decoded, greedy ones with their slashes', () => {
    expect(findRoute(routes, 'GET', '/v1/holder/cases/A%20B')?.parameters).toEqual({ caseId: 'A B' });
    expect(findRoute(routes, 'GET', '/v1/holder/cases/A/b/c')?.parameters).toEqual({ proxy: 'A/b/c' });
    expect(findRoute(routes, 'GET', '/v1/holder/cases/%E0%A4%A')?.parameters).toEqual({ caseId: '%E0%A4%A' });
  });
});

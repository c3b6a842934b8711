import { statusOf } from '../http/refusal.ts';
import { mediaTypes } from '../http/route.ts';
import { parametersIn } from '../http/parameters.ts';
import { exampleOf } from './examples.ts';
import { allowedIn, personas, type Row } from './personas.ts';
import { answerSchemas, asJsonSchema, parameterSchema, problem } from './schemas.ts';

type Persona = (typeof personas)[number];

/** The API as OpenAPI 3.1, made from the rows that the routers are made from. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const persona of personas) {
    for (const row of persona.routes) {
      paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operationOf(persona, row) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mouakaba',
      version: '1',
      description:
        'Accompanies the projects of an industrial-zones programme from diagnosis to closure. Send the ID token of the user pool as bearer. ' +
        'Every write takes an Idempotency-Key and, as If-Match, the ETag of the version that was read. Lists come in pages: pass `next` on as `cursor`.',
    },
    servers: [{ url: '/' }],
    security: [{ login: [] }],
    tags: personas.map(({ name, roles }) => ({ name, description: `For ${roles.join(' and ')}.` })),
    paths,
    components: {
      securitySchemes: { login: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: headers,
      responses: {
        Problem: { description: 'Refused', content: { 'application/problem+json': { schema: ref('Problem') } } },
      },
      schemas: {
        ...answerSchemas(),
        Problem: { ...problem, properties: { ...problem.properties, rule: ruleSchema() } },
      },
    },
  };
}

const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const headers = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Names this request; sent again it is answered as the first time and does nothing.',
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that was read; 412 if something has happened since.',
    schema: { type: 'string', examples: ['"7"'] },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of problems and labels.',
    schema: { type: 'string', enum: ['ar', 'fr', 'en'], default: 'fr' },
  },
};

function ruleSchema() {
  return { type: 'string', description: 'the rule that refused', enum: Object.keys(statusOf).toSorted() };
}

function operationOf({ name, roles }: Persona, row: Row) {
  const { method, path, action, summary, answer, status, gives } = row;
  const isWrite = method !== 'GET';
  const shared = isWrite ? ['AcceptLanguage', 'IdempotencyKey', 'IfMatch'] : ['AcceptLanguage'];
  return {
    operationId: [method.toLowerCase(), ...path.split(/[^A-Za-z]+/).slice(2)].filter((part) => part !== '').join('-'),
    tags: [name],
    summary,
    description: `Action \`${action}\`: ${allowedIn(roles, row).join(', ')}.`,
    parameters: [
      ...parametersIn(path).map((parameter) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: parameterSchema(parameter),
      })),
      ...queryOf(row),
      ...shared.map((parameter) => ({ $ref: `#/components/parameters/${parameter}` })),
    ],
    ...(isWrite && { requestBody: bodyOf(row) }),
    responses: {
      [status]: {
        description: 'Done',
        headers: headersOf(row),
        content: { [mediaTypes[gives].split(';')[0] ?? '']: { schema: ref(answer) } },
      },
      ...Object.fromEntries(refusalsOf(row).map((code) => [code, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

function headersOf({ gives, input }: Row) {
  const isPaged = gives !== 'json' && 'cursor' in (asJsonSchema(input, 'input').properties ?? {});
  return {
    ETag: { schema: { type: 'string' }, description: 'the version, where there is one' },
    ...(isPaged && {
      'X-Next-Cursor': {
        schema: { type: 'string' },
        description: 'the `cursor` of the file with the next page, absent from the last',
      },
    }),
  };
}

function queryOf({ takes, input }: Row) {
  if (takes === 'json') return [];
  const { properties = {}, required = [] } = asJsonSchema(input, 'input');
  return Object.entries(properties)
    .filter(([name]) => name !== 'csv')
    .map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

function bodyOf(row: Row) {
  if (row.takes === 'csv') return { required: true, content: { 'text/csv': { schema: { type: 'string' } } } };
  const example = exampleOf(row.action);
  const schema = asJsonSchema(row.input, 'input');
  return { required: true, content: { 'application/json': { schema, ...(example !== undefined && { example }) } } };
}

/** The statuses that an operation can end in, beside success; 429 comes from API Gateway, before us. */
function refusalsOf({ method, path }: Row): number[] {
  const always = [400, 401, 403, 429, 500, 503];
  const ofWrites = method === 'GET' ? [] : [409, 412, 413, 415, 422];
  return [...always, ...ofWrites, ...(path.includes('{') ? [404] : [])].toSorted((a, b) => a - b);
}

import * as z from 'zod/mini';
import { answers } from '../http/answers.ts';
import { parameters } from '../http/parameters.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A schema as OpenAPI has it. What JSON Schema cannot say (transformations, JSON itself) is left open. */
export function asJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): JsonSchema {
  const json: JsonSchema = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io,
    override: ({ jsonSchema }) => {
      // Every whole number has the bounds of a double; they say nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  delete json.$schema;
  return json;
}

/** What the API answers, by the names that the rows use. */
export function answerSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, asJsonSchema(schema, 'output')]));
}

export function parameterSchema(name: keyof typeof parameters): JsonSchema {
  return asJsonSchema(parameters[name].schema, 'input');
}

/** RFC 9457, with what we add to it. */
export const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'rule', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '`/problems/` and the rule; stable' },
    title: { type: 'string', description: 'what was refused, in the caller’s language' },
    status: { type: 'integer' },
    rule: { type: 'string', description: 'the rule that refused' },
    requestId: { type: 'string', description: 'what to tell us when something went wrong' },
    params: { type: 'object', description: 'what the rule says besides, such as the version that is there now' },
    errors: {
      type: 'array',
      description: 'one entry per field',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'severity', 'message'],
        properties: {
          pointer: { type: 'string', description: 'where in the body, by RFC 6901' },
          code: { type: 'string' },
          severity: { enum: ['error', 'warning'] },
          message: { type: 'string' },
        },
      },
    },
    rows: {
      type: 'array',
      description: 'one entry per cell of a portfolio file that cannot be taken',
      items: {
        type: 'object',
        required: ['row', 'code', 'message'],
        properties: {
          row: { type: 'integer', description: 'as a spreadsheet counts' },
          column: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
} as const;

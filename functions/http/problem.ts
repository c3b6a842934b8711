import type { FormDefinition } from '../../shared/forms/definition.ts';
import type { FormIssue } from '../../shared/forms/issue.ts';
import type { Language } from '../../shared/forms/text.ts';
import { etagOf } from './conditions.ts';
import { type AnyRefusal, statusOf } from './refusal.ts';
import { describeField, titleOf } from './words.ts';

/**
 * A refusal as RFC 9457 has it: a stable `type`, a title in the caller's language, the rule that refused with its parameters, and one entry
 * per field (`pointer` into the body) or row.
 */
export function problemOf(refusal: AnyRefusal, language: Language, requestId: string): Response {
  const { status } = statusOf[refusal.code];
  const problem = {
    type: `/problems/${refusal.code}`,
    title: titleOf(refusal, language),
    status,
    rule: refusal.code,
    requestId,
    ...particularsOf(refusal, language),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language, ...headersOf(refusal) },
  });
}

function particularsOf(refusal: AnyRefusal, language: Language): Record<string, unknown> {
  switch (refusal.code) {
    case 'form.invalid':
      return { errors: refusal.issues.map((issue) => fieldError(issue, '/content', refusal.form, language)) };
    case 'request.invalid':
      return { errors: refusal.issues.map((issue) => fieldError(issue, '', undefined, language)) };
    case 'import.refused':
      return { rows: refusal.rows };
    default: {
      const { code: _, ...params } = refusal;
      return Object.keys(params).length > 0 ? { params } : {};
    }
  }
}

function fieldError(issue: FormIssue, at: string, form: FormDefinition | undefined, language: Language) {
  const { pointer, code, severity } = issue;
  return { pointer: at + pointer, code, severity, message: describeField(issue, form, language) };
}

function headersOf(refusal: AnyRefusal): Record<string, string> {
  switch (refusal.code) {
    case 'login.missing':
      return { 'www-authenticate': 'Bearer' };
    case 'request.method-unknown':
      return { allow: refusal.allowed };
    case 'service.busy':
    case 'case.too-busy':
    case 'administration.too-busy':
      return { 'retry-after': '1' };
    case 'case.version-not-seen':
    case 'account.version-not-seen':
      return { etag: etagOf(refusal.version) };
    case 'draft.moved-on':
      return refusal.current === undefined ? {} : { etag: etagOf(refusal.current.version) };
    default:
      return {};
  }
}

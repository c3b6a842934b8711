import type { Child } from 'hono/jsx';
import type { Derived, Field, FormDefinition } from '../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../shared/forms/header.ts';
import { type FormContext, type Frame, isRecord } from '../../../shared/forms/scope.ts';
import type { FormContent } from '../../../shared/forms/submission.ts';
import type { Text } from '../../../shared/forms/text.ts';
import { formTexts as t } from '../../../shared/i18n/portal/form.ts';
import { frameTexts } from '../../../shared/i18n/portal/frame.ts';
import { derivedText } from '../form/derived-texts.ts';
import { path } from '../paths.ts';
import { Code, Day, Fact, Facts } from './pieces.tsx';
import { useWords } from './words.tsx';

type Props = {
  form: FormDefinition;
  content: FormContent;
  /** What derived values look back on. */
  context: FormContext;
  caseId: string;
  /** Something to show beside an answer, by its pointer (`/values/sessions/0`): a change, a comment. */
  beside?: (pointer: string) => Child;
};

/** What was submitted, as people read it: every answer under its question, derived values, and the files that prove it. */
export function Answers({ form, content, context, caseId, beside = () => null }: Props) {
  const { say } = useWords();
  const fileOf = (sha256: unknown) => {
    const file = content.evidence.find((one) => one.sha256 === sha256);
    return file && <FileLink caseId={caseId} file={file} />;
  };
  const frame: Frame = { values: content.values, fields: fieldsOf(form), derived: form.derived ?? [] };
  return (
    <>
      <Record frame={frame} at="/values" context={context} beside={beside} fileOf={fileOf} />
      <h3>{say(t.evidence)}</h3>
      <ul>
        {content.evidence.map((file) => {
          const title = titleOfFile(form, file.kind);
          return (
            <li>
              {title && say(title)} <FileLink caseId={caseId} file={file} />
              {file.takenOn !== undefined && (
                <>
                  {' '}
                  · <Day on={file.takenOn} />
                </>
              )}
              {file.place !== undefined && (
                <>
                  {' '}
                  · <bdi>{file.place}</bdi>
                </>
              )}{' '}
              <small>
                <Code>SHA-256 {file.sha256.slice(0, 12)}…</Code>
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What the form asks a file for: as evidence of a kind, or as the answer to a question. */
export function titleOfFile(form: FormDefinition, kind: unknown): Text | undefined {
  return (
    form.evidence.find((one) => one.kind === kind)?.title ?? fieldsOf(form).find(({ name }) => name === kind)?.label
  );
}

function FileLink({ caseId, file: { sha256, name } }: { caseId: string; file: FormContent['evidence'][number] }) {
  return (
    <a href={path('/cases/{caseId}/evidence/{sha256}', { caseId, sha256 }, { name })}>
      <bdi>{name}</bdi>
    </a>
  );
}

type Place = {
  frame: Frame;
  at: string;
  context: FormContext;
  beside: (pointer: string) => Child;
  /** The way to a file that is an answer, by its hash. */
  fileOf: (sha256: unknown) => Child;
};

function Record({ frame, at, context, beside, fileOf }: Place) {
  const { say } = useWords();
  const leaves = frame.fields.filter(({ kind }) => kind !== 'list' && kind !== 'group');
  return (
    <>
      <Facts>
        {leaves.map((field) => (
          <Fact term={say(field.label)}>
            {(field.kind === 'file' && fileOf(frame.values[field.name])) || (
              <Value field={field} value={frame.values[field.name]} />
            )}{' '}
            {beside(`${at}/${field.name}`)}
          </Fact>
        ))}
        {frame.derived.map((derived) => (
          <Fact
            term={
              <>
                {say(derived.label)} <small>({say(t.derived)})</small>
              </>
            }
          >
            <DerivedValue derived={derived} frame={frame} context={context} />
          </Fact>
        ))}
      </Facts>
      {frame.fields.map((field) => (
        <Inner {...{ field, frame, context, beside, fileOf }} at={`${at}/${field.name}`} />
      ))}
    </>
  );
}

/** Groups and lists: records in the record. */
function Inner({ field, frame, at, ...rest }: Place & { field: Field }) {
  const { say } = useWords();
  if (field.kind !== 'list' && field.kind !== 'group') return null;
  const value = frame.values[field.name];
  const frameOf = (values: unknown): Frame => ({
    values: isRecord(values) ? values : {},
    fields: field.fields,
    derived: field.derived ?? [],
    outer: frame,
  });
  if (field.kind === 'group')
    return (
      <section class="card">
        <h4>{say(field.label)}</h4>
        <Record {...rest} frame={frameOf(value)} at={at} />
      </section>
    );
  const records: unknown[] = Array.isArray(value) ? value : [];
  return (
    <section>
      <h3>
        {say(field.label)} <small>({records.length})</small> {rest.beside(at)}
      </h3>
      {records.map((record, number) => (
        <section class="card record">
          <h4>
            {say(field.item)} {number + 1} {rest.beside(`${at}/${number}`)}
          </h4>
          <Record {...rest} frame={frameOf(record)} at={`${at}/${number}`} />
        </section>
      ))}
    </section>
  );
}

/** One answer in words. */
export function Value({ field, value }: { field: Field; value: unknown }) {
  const { say, day, money, number } = useWords();
  if (value === undefined || value === null) return <span class="optional">{say(t.unanswered)}</span>;
  const labelOf = (code: unknown): string => {
    const option = 'options' in field ? field.options.find((one) => one.value === code) : undefined;
    return option === undefined ? String(code) : say(option.label);
  };
  if (typeof value === 'boolean') return <>{say(value ? frameTexts.yes : frameTexts.no)}</>;
  if (typeof value === 'number') {
    const unit = 'unit' in field && field.unit ? ` ${say(field.unit)}` : field.kind === 'percent' ? ' %' : '';
    return <span class="number">{field.kind === 'money' ? money(value) : number(value) + unit}</span>;
  }
  if (Array.isArray(value)) return <>{value.map(labelOf).join(' · ')}</>;
  if (isRecord(value)) return <Pair value={value} />;
  if (typeof value !== 'string') return null;
  if (field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{day(value)}</>;
  if (field.kind === 'choice') return <bdi>{labelOf(value)}</bdi>;
  if (field.kind === 'file') return <Code>{`${value.slice(0, 12)}…`}</Code>;
  return (
    <span class="text" dir="auto">
      {value}
    </span>
  );
}

/** Women and men with their sum, or from and until. */
function Pair({ value }: { value: Readonly<globalThis.Record<string, unknown>> }) {
  const { say, number } = useWords();
  const { f, m, from, to } = value;
  if (typeof f === 'number' && typeof m === 'number')
    return (
      <>
        {say(t.women)} {number(f)} · {say(t.men)} {number(m)} · {say(t.total)} {number(f + m)}
      </>
    );
  const parts = [f, m, from, to].filter((part) => typeof part === 'string' || typeof part === 'number');
  return <bdi dir="ltr">{parts.join(' – ')}</bdi>;
}

export function DerivedValue({ derived, frame, context }: { derived: Derived; frame: Frame; context: FormContext }) {
  const { language } = useWords();
  return <>{derivedText(derived, frame, context, language)}</>;
}

import type { Child } from 'hono/jsx';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { useWords } from './words.tsx';

/** What every field of a form has: its name in the form, what it is called, what helps, and what was wrong with it. */
export type FieldProps = {
  name: string;
  label: Child;
  help?: Child;
  /** What was typed or chosen last. */
  value?: string | undefined;
  errors?: readonly string[];
  /** `one-of`: it, or another one beside it. */
  required?: boolean | 'one-of';
  id?: string;
};

type Described = Pick<FieldProps, 'help' | 'errors'>;

/** What helps with a field, and what was wrong with it, under the ids that `describedBy` tells. */
function Description({ id, help, errors = [] }: Described & { id: string }) {
  return (
    <>
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {errors.length > 0 && (
        <p class="error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
    </>
  );
}

/** The ids by which a field is described: its help and its errors. */
function describedBy(id: string, { help, errors = [] }: Described): string | undefined {
  const ids = [help === undefined ? '' : `${id}-help`, errors.length > 0 ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A label above its field, with help and errors between them. */
export function Labelled({
  id,
  label,
  help,
  errors = [],
  required = true,
  children,
}: Omit<FieldProps, 'name' | 'value'> & { id: string; children: Child }) {
  const { say } = useWords();
  return (
    <div class={errors.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {required === false && <span class="optional">{say(t.optional)}</span>}
      </label>
      <Description id={id} help={help} errors={errors} />
      {children}
    </div>
  );
}

type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'date' | 'time' | 'search' | 'file';
  inputmode?: 'decimal' | 'numeric';
  maxlength?: number;
  /** What stands behind the field: a unit. */
  unit?: Child;
  accept?: string;
  autocomplete?: string;
};

export function Input({
  type = 'text',
  unit,
  id: given,
  inputmode,
  maxlength,
  accept,
  autocomplete,
  ...props
}: InputProps) {
  const id = given ?? props.name;
  const { name, value, errors = [], required = true } = props;
  return (
    <Labelled id={id} {...props}>
      <span class="with-unit">
        <input
          id={id}
          name={name}
          type={type}
          value={value}
          inputmode={inputmode}
          maxlength={maxlength}
          accept={accept}
          autocomplete={autocomplete ?? 'off'}
          aria-describedby={describedBy(id, props)}
          aria-invalid={errors.length > 0 ? 'true' : undefined}
          aria-required={required === true ? 'true' : undefined}
          dir={type === 'email' ? 'ltr' : type === 'text' || type === 'search' ? 'auto' : undefined}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </span>
    </Labelled>
  );
}

export function TextArea({
  id: given,
  maxlength,
  rows = 4,
  autofocus = false,
  ...props
}: FieldProps & { maxlength?: number; rows?: number; autofocus?: boolean }) {
  const id = given ?? props.name;
  const { name, value, errors = [], required = true } = props;
  return (
    <Labelled id={id} {...props}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        dir="auto"
        autofocus={autofocus}
        aria-describedby={describedBy(id, props)}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-required={required === true ? 'true' : undefined}
      >
        {/* HTML drops a line end that begins a text area: then this one, not the one that was typed. */}
        {value !== undefined && /^[\r\n]/.test(value) && '\n'}
        {value}
      </textarea>
    </Labelled>
  );
}

export type Choice = { value: string; label: string };

export function Select({
  id: given,
  choices,
  empty,
  ...props
}: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  const id = given ?? props.name;
  const { name, value, errors = [], required = true } = props;
  return (
    <Labelled id={id} {...props}>
      <select
        id={id}
        name={name}
        aria-describedby={describedBy(id, props)}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-required={required === true ? 'true' : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Several fields under one question. */
export function Fieldset({
  id,
  legend,
  help,
  errors = [],
  children,
}: {
  id?: string;
  legend: Child;
  help?: Child;
  errors?: readonly string[];
  children: Child;
}) {
  return (
    <fieldset id={id} class={errors.length > 0 ? 'wrong' : undefined} tabindex={id === undefined ? undefined : -1}>
      <legend>{legend}</legend>
      {help !== undefined && <p class="help">{help}</p>}
      {errors.length > 0 && <p class="error">{errors.join(' ')}</p>}
      {children}
    </fieldset>
  );
}

export function Checkbox({
  name,
  label,
  value = 'yes',
  checked,
  id: given,
  errors = [],
  help,
}: Omit<FieldProps, 'value'> & { value?: string; checked?: boolean }) {
  const id = given ?? `${name}-${value}`;
  return (
    <div class={errors.length > 0 ? 'choice wrong' : 'choice'}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={describedBy(id, { help, errors })}
      />
      <label for={id}>{label}</label>
      <Description id={id} help={help} errors={errors} />
    </div>
  );
}

export function Radio({
  name,
  label,
  value,
  checked,
}: {
  name: string;
  label: Child;
  value: string;
  checked?: boolean;
}) {
  const id = `${name}-${value}`;
  return (
    <div class="choice">
      <input type="radio" id={id} name={name} value={value} checked={checked} />
      <label for={id}>{label}</label>
    </div>
  );
}

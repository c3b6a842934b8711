import type { Child } from 'hono/jsx';
import type { Field } from '../../../../shared/forms/definition.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import { partText, typedText } from '../../form/write-value.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import { Checkbox, Fieldset, Input, Radio, Select, TextArea } from '../../view/fields.tsx';
import { useWords } from '../../view/words.tsx';
import type { Drawing } from './drawing.ts';

type Props = { field: Field; at: string; value: unknown; drawing: Drawing };

/** One question of a form, with what was answered so far. Lists and groups are drawn by `record.tsx`. */
export function FormField({ field, at, value, drawing }: Props) {
  const { say, language } = useWords();
  const errors = drawing.messagesAt(`/${at}`);
  const shared = { label: <Label field={field} />, ...(field.help && { help: say(field.help) }), errors };
  const text = typedText(field, value, language);
  const typed = { ...shared, name: at, value: text };
  switch (field.kind) {
    case 'text':
      return field.long === true ? (
        <TextArea {...typed} maxlength={20_000} rows={(field.max ?? 0) > 500 ? 6 : 3} />
      ) : (
        <Input {...typed} maxlength={20_000} />
      );
    case 'email':
      return <Input {...typed} type="email" />;
    case 'integer':
      return <Input {...typed} inputmode="numeric" unit={field.unit && say(field.unit)} />;
    case 'decimal':
      return <Input {...typed} inputmode="decimal" unit={field.unit && say(field.unit)} />;
    case 'percent':
      return <Input {...typed} inputmode="decimal" unit="%" />;
    case 'money':
      return <Input {...typed} inputmode="decimal" unit={say(t.dirhams)} />;
    case 'date':
      return <Input {...typed} type="date" />;
    case 'time':
      return <Input {...typed} type="time" />;
    case 'choice':
      return (
        <Select
          {...typed}
          empty={say(t.choose)}
          choices={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
        />
      );
    case 'choices': {
      const chosen: unknown[] = Array.isArray(value) ? value : [];
      return (
        <Fieldset id={at} {...legend(shared)}>
          {field.options.map((option) => (
            <Checkbox
              name={at}
              id={`${at}/${option.value}`}
              value={option.value}
              checked={chosen.includes(option.value)}
              label={say(option.label)}
            />
          ))}
        </Fieldset>
      );
    }
    case 'boolean':
      if (field.mustBeTrue === true)
        return (
          <div id={at} class="field" tabindex={-1}>
            <Checkbox name={at} {...shared} checked={value === true} />
          </div>
        );
      return (
        <Fieldset id={at} {...legend(shared)}>
          <Radio name={at} value="yes" label={say(t.yes)} checked={value === true} />
          <Radio name={at} value="no" label={say(t.no)} checked={value === false} />
        </Fieldset>
      );
    case 'headcount':
      return (
        <Fieldset id={at} {...legend(shared)}>
          <div class="pair">
            <Input
              name={`${at}/f`}
              label={say(t.women)}
              value={partText(value, 'f')}
              inputmode="numeric"
              errors={drawing.messagesAt(`/${at}/f`)}
            />
            <Input
              name={`${at}/m`}
              label={say(t.men)}
              value={partText(value, 'm')}
              inputmode="numeric"
              errors={drawing.messagesAt(`/${at}/m`)}
            />
            <p class="sum">
              {say(t.total)} <output data-sum={at}>{sumOf(value)}</output>
            </p>
          </div>
        </Fieldset>
      );
    case 'hours':
      return (
        <Fieldset id={at} {...legend(shared)}>
          <div class="pair">
            <Input
              name={`${at}/from`}
              type="time"
              label={say(t.from)}
              value={partText(value, 'from')}
              errors={drawing.messagesAt(`/${at}/from`)}
            />
            <Input
              name={`${at}/to`}
              type="time"
              label={say(t.until)}
              value={partText(value, 'to')}
              errors={drawing.messagesAt(`/${at}/to`)}
            />
          </div>
        </Fieldset>
      );
    // A file is attached below, as evidence of the kind that the field is named.
    case 'file':
      return (
        <p id={at} class="file-field" tabindex={-1}>
          <strong>{say(field.label)}</strong> <a href={`#evidence/${field.name}`}>{say(t.evidence)}</a>
          {errors.length > 0 && <span class="error"> {errors.join(' ')}</span>}
        </p>
      );
    case 'group':
    case 'list':
      return null;
  }
}

function legend({ label, ...rest }: { label: Child; help?: string; errors: string[] }) {
  return { legend: label, ...rest };
}

/** A question, and whether it may be left open. */
export function Label({ field }: { field: Field }) {
  const { say } = useWords();
  return (
    <>
      {say(field.label)}{' '}
      {field.required !== true && (
        <span class="optional">{say(field.required === false ? t.optional : t.sometimes)}</span>
      )}
    </>
  );
}

function sumOf(value: unknown): string {
  const { f, m } = isRecord(value) ? value : {};
  return typeof f === 'number' && typeof m === 'number' ? String(f + m) : '';
}

import type { Field, FormDefinition } from './definition.ts';

/** What every form asks (domain §2.0); who, when, in which language and for which period stand in the event. */
const header: readonly Field[] = [
  {
    kind: 'text',
    name: 'summary',
    label: { ar: 'ملخص', fr: 'Résumé', en: 'Summary' },
    help: {
      ar: 'ما أُنجز وما تبقى وما يعيق، في بضع جمل.',
      fr: 'En quelques phrases : ce qui est fait, ce qui reste, ce qui bloque.',
      en: 'In a few sentences: what is done, what remains, what is in the way.',
    },
    required: true,
    long: true,
    min: 50,
    max: 4000,
  },
  {
    kind: 'boolean',
    name: 'declaration_true',
    label: {
      ar: 'أصرح بأن المعلومات المدلى بها صحيحة',
      fr: 'Je déclare que les informations fournies sont exactes',
      en: 'I declare that the information given is true',
    },
    required: true,
    mustBeTrue: true,
  },
];

const complete = new WeakMap<FormDefinition, readonly Field[]>();

/** The fields of a form with the common header after its own. */
export function fieldsOf(form: FormDefinition): readonly Field[] {
  const known = complete.get(form);
  if (known !== undefined) return known;
  const fields = [...form.fields, ...header];
  complete.set(form, fields);
  return fields;
}

import type { FormDefinition } from '../../../../shared/forms/definition.ts';
import { wayTo } from '../../../../shared/forms/label.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { titleOfFile, Value } from '../../view/answers.tsx';
import { DataTable, Fact, Facts } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import type { Read } from './read.ts';

/** What the version under review changes of the one before, side by side. */
export function Changes({ changes, definition: { form } }: Read) {
  const { say } = useWords();
  if (changes?.before === undefined) return null;
  const heading = say(t.changes, { n: changes.before.version });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{heading}</h2>
      {changes.changes.length === 0 ? (
        <p>{say(t.noChanges)}</p>
      ) : (
        <DataTable isNamedAbove caption={heading} head={[say(t.place), say(t.before), say(t.after)]}>
          {changes.changes.map(({ pointer, place, before, after }) => (
            <tr>
              <th scope="row">{place || <FileKind form={form} file={before ?? after} />}</th>
              <td class="before">
                <Part form={form} pointer={pointer} value={before} />
              </td>
              <td class="after">
                <Part form={form} pointer={pointer} value={after} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  );
}

/** An answer, a record of a list, or a file; nothing where it is not there. */
function Part({ form, pointer, value }: { form: FormDefinition; pointer: string; value: unknown }) {
  const { say } = useWords();
  if (value === undefined) return <span class="optional">{say(t.nothing)}</span>;
  if (pointer.startsWith('/evidence')) return <bdi>{isRecord(value) ? String(value['name']) : ''}</bdi>;
  const field = wayTo(form, pointer).findLast((step) => 'label' in step)?.field;
  if (field === undefined) return null;
  if (field.kind !== 'list' && field.kind !== 'group') return <Value field={field} value={value} />;
  const record = isRecord(value) ? value : {};
  return (
    <Facts>
      {field.fields
        .filter(({ name }) => record[name] !== undefined)
        .map((inner) => (
          <Fact term={say(inner.label)}>
            <Value field={inner} value={record[inner.name]} />
          </Fact>
        ))}
    </Facts>
  );
}

/** What a file is to prove, or which answer it is. */
function FileKind({ form, file }: { form: FormDefinition; file: unknown }) {
  const { say } = useWords();
  const kind = isRecord(file) ? file['kind'] : undefined;
  const title = titleOfFile(form, kind);
  return <>{title && say(title)}</>;
}

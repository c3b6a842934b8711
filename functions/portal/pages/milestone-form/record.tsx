import type { Field, FieldOf } from '../../../../shared/forms/definition.ts';
import { type Frame, isRecord } from '../../../../shared/forms/scope.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import { DerivedValue } from '../../view/answers.tsx';
import { Fieldset } from '../../view/fields.tsx';
import { useWords } from '../../view/words.tsx';
import type { Drawing } from './drawing.ts';
import { FormField, Label } from './field.tsx';
import { ReviewerSays } from '../../view/review-comment.tsx';

type Props = { frame: Frame; at: string; drawing: Drawing; depth?: number };

/** The questions of a record, its derived values, and the records in it. */
export function RecordFields({ frame, at, drawing, depth = 0 }: Props) {
  const { say, colon } = useWords();
  return (
    <>
      {frame.fields.map((field) => {
        const place = `${at}/${field.name}`;
        const value = frame.values[field.name];
        if (field.kind === 'list')
          return <RecordList list={field} value={value} frame={frame} at={place} drawing={drawing} depth={depth + 1} />;
        if (field.kind === 'group')
          return (
            <Fieldset
              id={place}
              legend={<Label field={field} />}
              help={field.help && say(field.help)}
              errors={drawing.messagesAt(`/${place}`)}
            >
              <RecordFields frame={innerFrame(field, value, frame)} at={place} drawing={drawing} depth={depth} />
            </Fieldset>
          );
        return (
          <>
            <Commented at={place} drawing={drawing} />
            <FormField field={field} at={place} value={value} drawing={drawing} />
          </>
        );
      })}
      {frame.derived.map((derived) => {
        const place = `${at}/${derived.name}`;
        const messages = drawing.messagesAt(`/${place}`);
        return (
          <p class="derived" id={place} tabindex={-1}>
            {say(derived.label)} <small>({say(t.derived)})</small>
            {colon}{' '}
            <output data-derived={place}>
              <DerivedValue derived={derived} frame={frame} context={drawing.context} />
            </output>
            {messages.length > 0 && <span class="error"> {messages.join(' ')}</span>}
          </p>
        );
      })}
    </>
  );
}

export function innerFrame(field: Field & { kind: 'group' | 'list' }, values: unknown, outer: Frame): Frame {
  return { values: isRecord(values) ? values : {}, fields: field.fields, derived: field.derived ?? [], outer };
}

type ListProps = Props & { list: FieldOf<'list'>; value: unknown; depth: number };

/** Records of one kind. Adding and taking out are buttons of the form, so that they work without a script; with one, no page is loaded. */
function RecordList({ list, value, frame, at, drawing, depth }: ListProps) {
  const { say } = useWords();
  const records: unknown[] = Array.isArray(value) ? value : [];
  const item = say(list.item);
  return (
    <Fieldset
      id={at}
      legend={<Label field={list} />}
      help={list.help && say(list.help)}
      errors={drawing.messagesAt(`/${at}`)}
    >
      <Commented at={at} drawing={drawing} />
      <div data-records={at}>
        {records.map((record, number) => (
          <ListRecord
            list={list}
            frame={innerFrame(list, record, frame)}
            at={`${at}/${number}`}
            name={`${item} ${number + 1}`}
            drawing={drawing}
            depth={depth}
          />
        ))}
      </div>
      {records.length < list.max && (
        <p>
          <button class="second" name="do" value={`add:${at}`} data-add={at} data-mark={markOf(depth)}>
            {say(t.add, { item })}
          </button>
        </p>
      )}
      <template data-record={at}>
        <ListRecord
          list={list}
          frame={innerFrame(list, {}, frame)}
          at={`${at}/${markOf(depth)}`}
          name={`${item} ${markOf(depth)}`}
          drawing={drawing}
          depth={depth}
        />
      </template>
    </Fieldset>
  );
}

/** What a script puts a number in the place of, for lists in lists each its own. */
const markOf = (depth: number): string => `N${depth}N`;

function ListRecord({
  list,
  frame,
  at,
  name,
  drawing,
  depth,
}: Props & { list: FieldOf<'list'>; name: string; depth: number }) {
  const { say } = useWords();
  return (
    <fieldset id={at} class="record" tabindex={-1}>
      <legend>{name}</legend>
      <Commented at={at} drawing={drawing} />
      {drawing.messagesAt(`/${at}`).map((message) => (
        <p class="error">{message}</p>
      ))}
      <RecordFields frame={frame} at={at} drawing={drawing} depth={depth} />
      {list.min < list.max && (
        <button class="plain" name="do" value={`remove:${at}`} data-remove={at}>
          {say(t.remove, { item: name })}
        </button>
      )}
    </fieldset>
  );
}

/** What the reviewer said of just this place. */
function Commented({ at, drawing }: { at: string; drawing: Drawing }) {
  const comments = drawing.commentsAt(`/${at}`);
  if (comments.length === 0) return null;
  return (
    <div class="notice warning in-place">
      {comments.map((comment) => (
        <p>
          <ReviewerSays comment={comment} />
        </p>
      ))}
    </div>
  );
}

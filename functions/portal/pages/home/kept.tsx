import { frameTexts as t } from '../../../../shared/i18n/portal/frame.ts';
import { path } from '../../paths.ts';
import { ownFields } from '../../sent-form.ts';
import type { KeptForm, Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { useWords } from '../../view/words.tsx';

const own: ReadonlySet<string> = new Set(Object.values(ownFields));

/** A form that arrived after its session had ended, as it was written, to be sent again under the new one. */
export function KeptPage({ session, kept }: { session: Session; kept: KeptForm }) {
  const { say } = useWords();
  const written = kept.fields.filter(([name, value]) => !own.has(name) && value.trim() !== '');
  return (
    <>
      <h1>{say(t.keptHeading)}</h1>
      <p>{say(t.keptConfirm)}</p>
      <form method="post" action={kept.path}>
        <input type="hidden" name={ownFields.token} value={session.formToken} />
        {kept.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ul class="written">
          {written.map(([, value]) => (
            <li dir="auto">{value}</li>
          ))}
        </ul>
        <button class="button">{say(t.keptSend)}</button>
      </form>
      <ActionForm session={session} action={path('/session/kept', {})}>
        <button class="plain">{say(t.keptDiscard)}</button>
      </ActionForm>
    </>
  );
}

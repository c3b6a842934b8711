import type { Child } from 'hono/jsx';
import type { Session } from '../session/session.ts';
import { ownFields } from '../sent-form.ts';

type Props = {
  session: Session;
  action: string;
  /** The version of the case (or draft) that the person sees: what is sent is refused if it has moved on. */
  seen?: number | undefined;
  /** For files. */
  multipart?: boolean;
  class?: string;
  id?: string;
  label?: string;
  /** Whether it shows again what was just sent, to be gone on with: from then on that is what a script keeps of it. */
  written?: boolean;
  children: Child;
};

/** A form that does something: with the session's token, a key that makes a double click harmless, and the version that was seen. */
export function ActionForm({
  session,
  action,
  seen,
  multipart = false,
  class: name,
  id,
  label,
  written = false,
  children,
}: Props) {
  return (
    <form
      method="post"
      action={action}
      class={name}
      id={id}
      aria-label={label}
      data-written={written ? 'yes' : undefined}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name={ownFields.token} value={session.formToken} />
      <input type="hidden" name={ownFields.once} value={crypto.randomUUID()} />
      {seen !== undefined && <input type="hidden" name={ownFields.seen} value={String(seen)} />}
      {children}
    </form>
  );
}

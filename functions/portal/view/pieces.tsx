import type { Child } from 'hono/jsx';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { directionOf } from '../../../shared/i18n/locales.ts';
import { labelledCells } from './labelled-cells.ts';
import { useWords } from './words.tsx';

/** Something to know before going on. */
export function Notice({
  kind = 'info',
  heading,
  children,
}: {
  kind?: 'info' | 'done' | 'warning' | 'problem';
  heading?: Child;
  children?: Child;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'done' ? 'status' : undefined}>
      {heading !== undefined && <h2>{heading}</h2>}
      {children}
    </div>
  );
}

/** An empty list says what to do next. */
export function Empty({ children }: { children: Child }) {
  return <div class="empty">{children}</div>;
}

/** A code, a name or an address, which keeps its own direction inside any sentence. */
export function Code({ children }: { children: Child }) {
  return (
    <bdi class="code" dir="ltr">
      {children}
    </bdi>
  );
}

export function Day({ on }: { on: string }) {
  const { day } = useWords();
  return <time datetime={on}>{day(on)}</time>;
}

export function Moment({ at }: { at: string }) {
  const { instant } = useWords();
  return <time datetime={at}>{instant(at)}</time>;
}

/** From one thing to the next, in the direction in which the page is read. */
export function Arrow() {
  const { language } = useWords();
  return <>{directionOf(language) === 'rtl' ? '←' : '→'}</>;
}

/** A word in a colour that also says it without the colour. */
export function Tag({
  kind,
  children,
}: {
  kind: 'good' | 'waiting' | 'late' | 'neutral' | 'stopped';
  children: Child;
}) {
  return <span class={`tag ${kind}`}>{children}</span>;
}

type TableProps = {
  caption: string;
  head: readonly string[];
  children: Child;
  /** Whether each row becomes a card where there is no room for all columns: on a phone. */
  stacks?: boolean;
  /** Whether the heading right above says the same as the caption, which then is only heard. */
  isNamedAbove?: boolean;
};

/** As many columns as a phone has room for. */
const mostOnPhone = 3;

/** A table whose rows are cards on a phone if it is wide; any other can be scrolled sideways, also by keyboard. */
export function DataTable({ caption, head, children, stacks = head.length > mostOnPhone, isNamedAbove }: TableProps) {
  return (
    <div class={`table${stacks ? ' stacks' : ''}`} role="region" aria-label={caption} tabindex={0}>
      <table>
        <caption class={isNamedAbove ? 'only-heard' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>{stacks ? labelledCells(children, head) : children}</tbody>
      </table>
    </div>
  );
}

/** Terms and what they are. */
export function Facts({ children }: { children: Child }) {
  return <dl class="facts">{children}</dl>;
}

export function Fact({ term, children }: { term: Child; children: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The way to the page after this one of a list. */
export function NextPage({ to }: { to: string | undefined }) {
  const { say } = useWords();
  if (to === undefined) return null;
  return (
    <nav class="pager">
      <a href={to} rel="next">
        {say(t.more)}
      </a>
    </nav>
  );
}

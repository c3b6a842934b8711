/// <reference lib="dom" />

/** What pages do better with a script; none needs it. */
focusOnProblem();
guardAgainstDoubleClicks();

/** A refused form begins with what is wrong: readers of screens hear it first. */
function focusOnProblem(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** A second click while the first is on its way does nothing. (Without a script it does nothing either, but the server has to say so.) */
function guardAgainstDoubleClicks(): void {
  document.addEventListener('submit', (event) => {
    const { target: form } = event;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.dataset['sent'] === 'yes') event.preventDefault();
    form.dataset['sent'] = 'yes';
  });
  // A page taken out of the browser's memory may be sent anew.
  addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset['sent'];
  });
}

/// <reference lib="dom" />

/** Adds and takes out records without loading the page. Numbers are never used twice: the server reads records in order, gaps or none. */
export function keepRecords(form: HTMLFormElement, changed: () => void): void {
  form.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLButtonElement)) return;
    const { add, mark, remove, detach } = target.dataset;
    if (add !== undefined && mark !== undefined && addRecord(form, add, mark)) event.preventDefault();
    else if (remove !== undefined || detach !== undefined) {
      document.getElementById(remove ?? detach ?? '')?.remove();
      event.preventDefault();
    } else return;
    changed();
  });
}

function addRecord(form: HTMLFormElement, at: string, mark: string): boolean {
  const list = [...form.querySelectorAll<HTMLElement>('[data-records]')].find((one) => one.dataset['records'] === at);
  const template = [...form.querySelectorAll<HTMLTemplateElement>('template[data-record]')].find(
    (one) => one.dataset['record'] === at,
  );
  if (list === undefined || template === undefined) return false;
  const used = [...list.children].map(({ id }) => Number(/\/(\d+)$/.exec(id)?.[1] ?? -1));
  const number = Math.max(-1, ...used) + 1;
  // Only our own markup, in which nobody's words stand: the template of an empty record.
  const made = document.createElement('template');
  made.innerHTML = template.innerHTML.replaceAll(`/${mark}`, `/${number}`).replaceAll(` ${mark}`, ` ${number + 1}`);
  list.append(made.content);
  const record = list.lastElementChild;
  if (record instanceof HTMLElement) {
    record.focus();
    record.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }
  return true;
}

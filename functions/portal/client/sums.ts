/// <reference lib="dom" />

/** Women and men together, while they are typed. */
export function showSums(form: HTMLFormElement): void {
  form.addEventListener('input', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const at = /^(.*)\/[fm]$/.exec(target.name)?.[1];
    const output = [...form.querySelectorAll<HTMLOutputElement>('output[data-sum]')].find(
      (one) => one.dataset['sum'] === at,
    );
    if (at === undefined || output === undefined) return;
    const parts = ['f', 'm'].map(
      (part) => form.querySelector<HTMLInputElement>(`input[name="${at}/${part}"]`)?.value.trim() ?? '',
    );
    output.textContent = parts.every((part) => /^\d+$/.test(part)) ? String(Number(parts[0]) + Number(parts[1])) : '';
  });
}

/** Puts text on the clipboard, within a click. `navigator.clipboard` exists on https pages only; older pages get the copy command. */

function copyByCommand(text: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent) => {
    // The page's own copy handlers must not see, or change, what the reader copies from us.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    written = event.clipboardData !== null;
  };
  window.addEventListener('copy', write, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', write, { capture: true });
  return written;
}

/** @returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}
